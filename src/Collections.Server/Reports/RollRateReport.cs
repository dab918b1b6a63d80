using System.Runtime.InteropServices;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>Of the accounts that stood in a bucket at one month's end: where they stood at the next.</summary>
internal static class RollRateReport
{
    public const string Name = "roll-rates";

    private const int Forward = 0, Stay = 1, Back = 2, Cured = 3, Gone = 4, Ways = 5;

    public static ReportTable Make(SqliteReader reader, ReportWords words, ReportPeriod period)
    {
        return new ReportTable(
            Name,
            "Cohort form: of the total due (and the accounts) that stood in a bucket at the end of the month before, the part that at the end of the month stands in a later bucket (forward), in the same, in an earlier one (back), is current (cured), or is missing from the portfolio (gone). The five parts of a row add up to 1. Of current accounts forward is the rate of entry.",
            [
                new("month", ReportValue.Text), new("company", ReportValue.Text), new("product", ReportValue.Text), new("currency", ReportValue.Text), new("bucket", ReportValue.Text),
                new("accounts", ReportValue.Number), new("total due", ReportValue.Money),
                new("forward", ReportValue.Share), new("stay", ReportValue.Share), new("back", ReportValue.Share), new("cured", ReportValue.Share), new("gone", ReportValue.Share),
                new("forward, accounts", ReportValue.Share), new("stay, accounts", ReportValue.Share), new("back, accounts", ReportValue.Share), new("cured, accounts", ReportValue.Share), new("gone, accounts", ReportValue.Share),
            ],
            [.. Snapshots.Followed(reader, period).SelectMany(month => Rows(reader, words, month))]);
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(SqliteReader reader, ReportWords words, int month)
    {
        var cells = new Dictionary<(SnapshotGroup Group, int Bucket), (long[] Amounts, long[] Accounts)>();
        foreach (var (before, now) in Snapshots.Beside(reader, month - 1, month))
        {
            if (before is not { IsAbsent: false } old) continue;
            ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, (old.Group, old.Bucket), out var isThere);
            if (!isThere) cell = (new long[Ways], new long[Ways]);
            var way = WayOf(old, now);
            cell.Amounts[way] += old.TotalDue;
            cell.Accounts[way]++;
        }
        return words.Order(cells, cell => cell.Key.Group).ThenBy(cell => cell.Key.Bucket)
            .Select(cell => (IReadOnlyList<object?>)[
                ReportPeriod.Word(month), words.Of(cell.Key.Group.Company), words.Of(cell.Key.Group.Product), words.Of(cell.Key.Group.Currency), words.Bucket(cell.Key.Bucket),
                cell.Value.Accounts.Sum(), cell.Value.Amounts.Sum(), .. Shares(cell.Value.Amounts), .. Shares(cell.Value.Accounts),
            ]);
    }

    private static IEnumerable<object?> Shares(long[] ways) => ways.Select(part => Share.Of(part, ways.Sum()));

    private static int WayOf(SnapshotAccount old, SnapshotAccount? now) => now switch
    {
        not { IsAbsent: false } => Gone,
        { } same when same.Bucket > old.Bucket => Forward,
        { } same when same.Bucket == old.Bucket => Stay,
        { Bucket: 0 } => Cured,
        _ => Back,
    };
}
