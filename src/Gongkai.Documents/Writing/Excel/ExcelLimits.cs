using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using CellType = Gongkai.Reports.CellType;

namespace Gongkai.Documents.Writing.Excel;

/// <summary>What may be typed into the cells of a sheet, by the kind of number that the form puts there.</summary>
internal sealed class ExcelLimits
{
    private readonly SortedDictionary<CellType, List<string>> cells = [];

    public void Add(CellType type, string reference)
    {
        if (!cells.TryGetValue(type, out var list)) cells[type] = list = [];
        list.Add(reference);
    }

    /// <summary>The limits, or null where the sheet has no numbers.</summary>
    public DataValidations? Validations() =>
        cells.Count == 0 ? null : new(cells.Select(c => Validation(c.Key, c.Value))) { Count = (uint)cells.Count };

    private static DataValidation Validation(CellType type, List<string> references)
    {
        var (kind, sentence) = type switch
        {
            CellType.Change => (DataValidationValues.Whole, "应填写整数，减少的在前面写负号；没有数据的留空"),
            CellType.Money => (DataValidationValues.Decimal, "应填写不小于0的金额，单位为万元；没有数据的留空"),
            _ => (DataValidationValues.Whole, "应填写不小于0的整数；没有数据的留空"),
        };
        return new DataValidation(new Formula1(type is CellType.Change ? "-999999999" : "0"), new Formula2("999999999999"))
        {
            Type = kind,
            Operator = DataValidationOperatorValues.Between,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = "请核对",
            Error = sentence,
            SequenceOfReferences = new ListValue<StringValue>(references.Select(r => new StringValue(r))),
        };
    }
}
