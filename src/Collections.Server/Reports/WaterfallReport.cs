using System.Runtime.InteropServices;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>How the delinquent portfolio of one month's end became that of the next.</summary>
internal static class WaterfallReport
{
    public const string Name = "waterfall";

    public static ReportTable Make(SqliteReader reader, ReportWords words, ReportPeriod period)
    {
        return new ReportTable(
            Name,
            "Total due of accounts that are past due: opening + entered (was current) + new (was not in the portfolio) + grown − paid down (amount of those that stayed) − cured (is current) − gone (missing from the last full file, or not known any more) = closing. The opening of a month is the closing of the month before.",
            [
                new("month", ReportValue.Text), new("company", ReportValue.Text), new("product", ReportValue.Text), new("currency", ReportValue.Text),
                new("opening", ReportValue.Money), new("entered", ReportValue.Money), new("new", ReportValue.Money), new("grown", ReportValue.Money), new("paid down", ReportValue.Money),
                new("cured", ReportValue.Money), new("gone", ReportValue.Money), new("closing", ReportValue.Money), new("accounts opening", ReportValue.Number), new("accounts closing", ReportValue.Number),
            ],
            [.. Snapshots.Followed(reader, period).SelectMany(month => Rows(reader, words, month))]);
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(SqliteReader reader, ReportWords words, int month)
    {
        var groups = new Dictionary<SnapshotGroup, Waterfall>();
        foreach (var (before, now) in Snapshots.Beside(reader, month - 1, month))
        {
            // What changed its company, product or currency has left the one group and come new to the other.
            if (before is { } old && now is { } same && old.Group != same.Group)
            {
                Add(groups, before, null);
                Add(groups, null, now);
            }
            else Add(groups, before, now);
        }
        return words.Order(groups.Where(group => group.Value.Opening != 0 || group.Value.Closing != 0), group => group.Key)
            .Select(group => (IReadOnlyList<object?>)[
                ReportPeriod.Word(month), words.Of(group.Key.Company), words.Of(group.Key.Product), words.Of(group.Key.Currency),
                group.Value.Opening, group.Value.Entered, group.Value.New, group.Value.Grown, -group.Value.PaidDown, -group.Value.Cured, -group.Value.Gone, group.Value.Closing,
                group.Value.AccountsOpening, group.Value.AccountsClosing,
            ]);
    }

    private static void Add(Dictionary<SnapshotGroup, Waterfall> groups, SnapshotAccount? before, SnapshotAccount? now)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, (before ?? now)!.Value.Group, out _);
        var (was, @is) = (IsDelinquent(before), IsDelinquent(now));
        if (was) sum = sum with { Opening = sum.Opening + before!.Value.TotalDue, AccountsOpening = sum.AccountsOpening + 1 };
        if (@is) sum = sum with { Closing = sum.Closing + now!.Value.TotalDue, AccountsClosing = sum.AccountsClosing + 1 };
        if (was && @is)
        {
            var change = now!.Value.TotalDue - before!.Value.TotalDue;
            sum = change >= 0 ? sum with { Grown = sum.Grown + change } : sum with { PaidDown = sum.PaidDown - change };
        }
        else if (was && now is { IsAbsent: false }) sum = sum with { Cured = sum.Cured + before!.Value.TotalDue };
        else if (was) sum = sum with { Gone = sum.Gone + before!.Value.TotalDue };
        else if (@is && before is { IsAbsent: false }) sum = sum with { Entered = sum.Entered + now!.Value.TotalDue };
        else if (@is) sum = sum with { New = sum.New + now!.Value.TotalDue };
    }

    private static bool IsDelinquent(SnapshotAccount? account) => account is { Bucket: > 0, IsAbsent: false };

    private readonly record struct Waterfall(
        long Opening, long Entered, long New, long Grown, long PaidDown, long Cured, long Gone, long Closing, long AccountsOpening, long AccountsClosing);
}
