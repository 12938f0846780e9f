using System.Text.Json;
using Gongkai.Ledger.Keys;

namespace Gongkai.Ledger.Requests;

/// <summary>What an applicant wrote, and who it is: all of it is sealed with the case's key (条例第二十九条).</summary>
public sealed record Application
{
    /// <summary>姓名或者名称.</summary>
    public required string Name { get; init; }

    /// <summary>身份证明: its number.</summary>
    public string? IdentityNumber { get; init; }

    /// <summary>联系电话.</summary>
    public string? Phone { get; init; }

    /// <summary>通信地址.</summary>
    public string? Address { get; init; }

    /// <summary>电子邮箱.</summary>
    public string? Email { get; init; }

    /// <summary>代理人 and how to reach the agent.</summary>
    public string? Agent { get; init; }

    /// <summary>申请内容, word for word.</summary>
    public required string Content { get; init; }

    /// <summary>申请内容摘要, in a line; null in what was sealed before it was kept here.</summary>
    public string? Summary { get; init; }

    /// <summary>获取信息的方式、途径 that the applicant wants.</summary>
    public string? Form { get; init; }

    /// <summary>指定的电子系统: where answers shall arrive, if they come electronically (复议法实施条例第二十三条).</summary>
    public string? System { get; init; }

    /// <summary>Encrypts it.</summary>
    public byte[] Seal(SubjectKey key) => key.Seal(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>Decrypts it.</summary>
    public static Application Open(SubjectKey key, byte[] closed) => JsonSerializer.Deserialize<Application>(key.Open(closed))!;
}
