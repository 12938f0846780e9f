namespace Gongkai.Ledger.Facts;

/// <summary>Who acts. Each fact says who it was, and as what.</summary>
/// <remarks>The hierarchy is closed: officers (in <c>Officers</c>) and those here are all there are.</remarks>
/// <param name="Id">Who; facts name it.</param>
/// <param name="Name">The name, as it is shown.</param>
public abstract record Actor(Guid Id, string Name)
{
    /// <summary>As what, as the code that facts keep; never renamed.</summary>
    public abstract string Kind { get; }

    /// <summary>
    /// Whether the actor has the whole say over an organ; null, the place above every organ, is the program's and the operator's alone.
    /// </summary>
    internal virtual Task<bool> Administers(Work work, int? organ) => Task.FromResult(false);
}

/// <summary>程序: what happens by itself (hourly roots, the first set-up, the demonstration).</summary>
public sealed record TheProgram() : Actor(Guid.Empty, "系统")
{
    /// <summary>The one.</summary>
    public static TheProgram Itself { get; } = new();

    /// <inheritdoc />
    public override string Kind => "program";

    /// <inheritdoc />
    internal override Task<bool> Administers(Work work, int? organ) => Task.FromResult(true);
}

/// <summary>运维人员: whoever runs the command beside the ledger holds the database anyway.</summary>
public sealed record TheOperator() : Actor(new Guid("00000000-0000-0000-0000-000000000001"), "运维人员")
{
    /// <summary>Whoever it is.</summary>
    public static TheOperator Anybody { get; } = new();

    /// <inheritdoc />
    public override string Kind => "operator";

    /// <inheritdoc />
    internal override Task<bool> Administers(Work work, int? organ) => Task.FromResult(true);
}

/// <summary>申请人, acting on the own case.</summary>
/// <param name="Id">The applicant.</param>
public sealed record Applicant(Guid Id) : Actor(Id, "申请人")
{
    /// <inheritdoc />
    public override string Kind => "applicant";
}

/// <summary>第三方, whose rights the information may touch.</summary>
/// <param name="Id">The third party.</param>
public sealed record ThirdParty(Guid Id) : Actor(Id, "第三方")
{
    /// <inheritdoc />
    public override string Kind => "third-party";
}

/// <summary>其他系统, by an interface.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">What it is called.</param>
public sealed record OtherSystem(Guid Id, string Name) : Actor(Id, Name)
{
    /// <inheritdoc />
    public override string Kind => "system";
}
