using System.Collections.Immutable;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Store;
using Gongkai.Web.Asking;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Registers;

/// <summary>A page about one register of an organ whose reports the officer reads; the others do not exist.</summary>
[Authorize(nameof(Can.ReadReports))]
public abstract class RegisterPage(YearReports reports, TimeProvider clock) : FormPage
{
    private ImmutableArray<Field>? fields;

    /// <summary>The reports that the registers make up.</summary>
    protected YearReports Reports => reports;

    /// <summary>The organ.</summary>
    [FromRoute]
    public int Organ { get; set; }

    /// <summary>The code of the register.</summary>
    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary>The year.</summary>
    [FromRoute]
    public int Year { get; set; }

    /// <summary>Who is signed in.</summary>
    public Officer By => HttpContext.Officer!;

    /// <summary>Today in Beijing.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>The register.</summary>
    public Register Register { get; private set; } = null!;

    /// <summary>Its organ.</summary>
    public OrganRow Of { get; private set; } = null!;

    /// <summary>The officer may record rows.</summary>
    public bool MayKeep => By.May(Can.KeepRegisters, Organ);

    /// <summary>The address of the register's year.</summary>
    public string Address => $"/office/registers/{Organ}/{Code}/{Year}";

    /// <summary>The columns as questions.</summary>
    public ImmutableArray<Field> Fields => fields ??= [.. Register.All.Select(Ask)];

    /// <summary>What may be written under a heading, where the organ knows it beforehand: its channels.</summary>
    protected virtual ImmutableArray<string> Known(Column column) => column.Codec.Choices;

    /// <summary>What is offered to be written under a heading.</summary>
    protected virtual ImmutableArray<string> Suggested(Column column) => [];

    /// <summary>What is filled in before anybody typed.</summary>
    protected virtual string? DefaultOf(Column column) => column.Default;

    /// <summary>A row of an earlier year may be entered on this page: what holds from year to year began some time ago.</summary>
    protected bool TakesEarlierYears => Register.HoldsOverYears || Register.Measures.Contains(Measure.InForce);

    /// <summary>The name of a column's question.</summary>
    protected string NameOf(string heading) => $"c{Register.IndexOf(heading)}";

    /// <summary>Whether a row may be entered on the page of this year.</summary>
    protected bool IsOfThisPage(Row row) => row.Year == Year || (TakesEarlierYears && row.Year < Year);

    /// <summary>The address of the page of another year.</summary>
    protected string AddressOf(int year) => $"/office/registers/{Organ}/{Code}/{year}";

    /// <summary>Whether there is such a register of such an organ within reach, and such a year.</summary>
    protected async Task<bool> Find(CancellationToken ct)
    {
        if (!ModelState.IsValid || RegisterList.Find(Code) is not { } register || Year < 1949 || Year > Today.Year) return false;
        if ((await reports.Organs(By, ct)).FirstOrDefault(o => o.Id == Organ) is not { } organ) return false;
        (Register, Of) = (register, organ);
        return true;
    }

    private Field Ask(Column column) =>
        new(NameOf(column.Heading), column.Heading, Known(column).IsEmpty ? AnswerKind.Line : AnswerKind.Choice)
        {
            Required = !column.IsOptional,
            Hint = Known(column).IsEmpty ? HintOf(column) : null,
            Options = [.. Known(column).Select(c => new Choice(c, c))],
            Suggestions = Suggested(column),
            Default = DefaultOf(column),
        };

    // Of words an example says more than that they are words; on the page of a year a day needs none.
    private string? HintOf(Column column) => column.Codec switch
    {
        DayCodec { MayBeMonth: true } => "例如：3月5日；写3月，指整月",
        DayCodec => $"例如：3月5日，或者{Year}-3-5",
        WordsCodec => ExampleOf(column) is { Length: > 0 } example ? $"例如：{example}" : null,
        _ => column.Codec.Note,
    };

    private string? ExampleOf(Column column) =>
        Register.IndexOf(column.Heading) is var at && at < Register.Example.Length ? Register.Example[at] : null;
}
