using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Gongkai.Web.Keeping;

/// <summary>
/// Whose form it is: every form of the office carries its person, protected, so that it is told after the session has ended.
/// </summary>
public sealed class WhoseForm(IDataProtectionProvider protection)
{
    /// <summary>No session is longer, and what was typed in one is submitted soon after it.</summary>
    private static readonly TimeSpan Holds = TimeSpan.FromHours(24);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("whose-form").ToTimeLimitedDataProtector();

    /// <summary>What the form carries.</summary>
    public string Of(Guid officer) => protector.Protect(officer.ToString("D"), Holds);

    /// <summary>The person of a form, or null.</summary>
    public Guid? Read(string? carried)
    {
        try
        {
            return string.IsNullOrEmpty(carried) ? null : Guid.Parse(protector.Unprotect(carried));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
