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

    /// <summary>The name of a column's question.</summary>
    protected string NameOf(string heading) => $"c{Register.IndexOf(heading)}";

    /// <summary>Whether there is such a register of such an organ within reach, and such a year.</summary>
    protected async Task<bool> Find(CancellationToken ct)
    {
        if (!ModelState.IsValid || RegisterList.Find(Code) is not { } register || Year < 1949 || Year > Today.Year) return false;
        if ((await reports.Organs(By, ct)).FirstOrDefault(o => o.Id == Organ) is not { } organ) return false;
        (Register, Of) = (register, organ);
        return true;
    }

    private Field Ask(Column column) =>
        new(NameOf(column.Heading), column.Heading, column.Codec.Choices.IsEmpty ? AnswerKind.Line : AnswerKind.Choice)
        {
            Required = !column.IsOptional,
            Hint = column.Codec is WordsCodec || !column.Codec.Choices.IsEmpty ? null : column.Codec.Note,
            Options = [.. column.Codec.Choices.Select(c => new Choice(c, c))],
            Default = column.Default,
        };
}
