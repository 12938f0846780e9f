using Gongkai.Law.Requests.Outcomes;
using Result = Gongkai.Law.Requests.Outcomes.Outcome;

namespace Gongkai.Reports;

/// <summary>办理结果 into rows of table III.</summary>
public static class ResultRows
{
    extension(Result result)
    {
        /// <summary>The row of table III that a result counts in: the form of 2019 has one row for all of 其他处理.</summary>
        /// <param name="form">The form of the year.</param>
        /// <param name="settings">Where 已移交档案 counts.</param>
        public FormRow RowIn(Form form, OutcomeSettings settings)
        {
            var row = result == OutcomeTable.Archived ? settings.ArchivedRow : result.RowId;
            return form.Table3.FindRow(row) ?? form.Table3.Row("results.other");
        }
    }
}
