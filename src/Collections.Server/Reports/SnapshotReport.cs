using System.Runtime.InteropServices;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>The portfolio at the end of each month.</summary>
internal static class SnapshotReport
{
    public const string Name = "month-ends";

    public static ReportTable Make(SqliteReader reader, ReportWords words, ReportPeriod period)
    {
        return new ReportTable(
            Name,
            "Accounts of the portfolio at the last position of each month that was worked, by bucket of days past due. Share = total due of the bucket ÷ total due of all accounts of the same company, product and currency.",
            [
                new("month", ReportValue.Text), new("company", ReportValue.Text), new("product", ReportValue.Text), new("currency", ReportValue.Text), new("bucket", ReportValue.Text),
                new("accounts", ReportValue.Number), new("total due", ReportValue.Money), new("past due", ReportValue.Money), new("share", ReportValue.Share),
            ],
            [.. Snapshots.Months(reader, period).SelectMany(month => Rows(reader, words, month))]);
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(SqliteReader reader, ReportWords words, int month)
    {
        var cells = new Dictionary<(SnapshotGroup Group, int Bucket), (long Accounts, long TotalDue, long PastDue)>();
        foreach (var account in Snapshots.Of(reader, month))
        {
            ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, (account.Group, account.Bucket), out _);
            cell = (cell.Accounts + 1, cell.TotalDue + account.TotalDue, cell.PastDue + account.PastDue);
        }
        var all = cells.GroupBy(cell => cell.Key.Group).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Value.TotalDue));
        return words.Order(cells, cell => cell.Key.Group).ThenBy(cell => cell.Key.Bucket)
            .Select(cell => (IReadOnlyList<object?>)[
                ReportPeriod.Word(month), words.Of(cell.Key.Group.Company), words.Of(cell.Key.Group.Product), words.Of(cell.Key.Group.Currency), words.Bucket(cell.Key.Bucket),
                cell.Value.Accounts, cell.Value.TotalDue, cell.Value.PastDue, Share.Of(cell.Value.TotalDue, all[cell.Key.Group]),
            ]);
    }
}
