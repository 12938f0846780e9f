using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace Gongkai.Web.SignIn;

/// <summary>A QR code as the outline of its dark squares, one unit each, with the quiet margin around it.</summary>
/// <param name="Size">Units a side.</param>
/// <param name="Path">The outline, as SVG has it.</param>
public sealed record QrPicture(int Size, string Path)
{
    private const string Issuer = "公开";

    /// <summary>The secret of an authenticator, to be scanned.</summary>
    public static QrPicture OfSecret(string signInName, string secret) =>
        Of($"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(signInName)}?secret={secret}&issuer={Uri.EscapeDataString(Issuer)}");

    /// <summary>Any text.</summary>
    public static QrPicture Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        foreach (var (y, row) in code.ModuleMatrix.Index())
            foreach (var (from, length) in Runs(row)) path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{length}v1h-{length}z");
        return new(code.ModuleMatrix.Count, path.ToString());
    }

    private static IEnumerable<(int From, int Length)> Runs(BitArray row)
    {
        for (var x = 0; x < row.Length; x++)
        {
            if (!row[x]) continue;
            var from = x;
            while (x < row.Length && row[x]) x++;
            yield return (from, x - from);
        }
    }
}
