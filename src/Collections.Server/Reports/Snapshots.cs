using Collections.Domain.Holds;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>Reads the snapshots of months' ends, account by account in the order of their keys.</summary>
internal static class Snapshots
{
    private const string Select = "SELECT part, \"rows\", data FROM month_snapshot WHERE tenant_id = 1 AND month = ?1 ORDER BY part";
    private const string SelectMonths = "SELECT DISTINCT month FROM month_snapshot WHERE tenant_id = 1 AND month BETWEEN ?1 AND ?2 ORDER BY 1";
    private const int Id = 0, Company = 1, Product = 2, Currency = 3, Bucket = 4, TotalDue = 6, PastDue = 7, Hold = 8;

    /// <summary>The months of a period that have a snapshot.</summary>
    public static IReadOnlyList<int> Months(SqliteReader reader, ReportPeriod period)
    {
        var select = reader.Prepare(SelectMonths);
        select.Bind(1, period.From);
        select.Bind(2, period.To);
        var months = new List<int>();
        while (select.Step()) months.Add(select.ColumnInt(0));
        select.Reset();
        return months;
    }

    /// <summary>The months of a period that have a snapshot and follow one that has.</summary>
    public static IEnumerable<int> Followed(SqliteReader reader, ReportPeriod period)
    {
        var months = Months(reader, period with { From = period.From - 1 });
        return months.Zip(months.Skip(1)).Where(pair => pair.Second == pair.First + 1).Select(pair => pair.Second);
    }

    /// <summary>The accounts of a month's end.</summary>
    public static IEnumerable<SnapshotAccount> Of(SqliteReader reader, int month)
    {
        foreach (var (rows, data) in Parts(reader, month))
        {
            for (var row = 0; row < rows; row++)
            {
                long Value(int column) => MonthSnapshots.Value(data, rows, column, row);
                yield return new SnapshotAccount(
                    Value(Id), new SnapshotGroup(Value(Company), Value(Product), Value(Currency)), (int)Math.Max(0, SnapshotAccount.Known(Value(Bucket))),
                    SnapshotAccount.Known(Value(TotalDue)), SnapshotAccount.Known(Value(PastDue)),
                    ((HoldReasons)SnapshotAccount.Known(Value(Hold)) & HoldReasons.Absent) != 0);
            }
        }
    }

    /// <summary>The accounts of two months' ends side by side; one that the other month does not know stands alone.</summary>
    public static IEnumerable<(SnapshotAccount? Before, SnapshotAccount? Now)> Beside(SqliteReader reader, int before, int now)
    {
        using var one = Of(reader, before).GetEnumerator();
        using var two = Of(reader, now).GetEnumerator();
        var (hasOne, hasTwo) = (one.MoveNext(), two.MoveNext());
        while (hasOne || hasTwo)
        {
            var order = !hasOne ? 1 : !hasTwo ? -1 : one.Current.Id.CompareTo(two.Current.Id);
            yield return (order <= 0 ? one.Current : null, order >= 0 ? two.Current : null);
            if (order <= 0) hasOne = one.MoveNext();
            if (order >= 0) hasTwo = two.MoveNext();
        }
    }

    private static List<(int Rows, byte[] Data)> Parts(SqliteReader reader, int month)
    {
        var select = reader.Prepare(Select);
        select.Bind(1, month);
        var parts = new List<(int, byte[])>();
        while (select.Step()) parts.Add((select.ColumnInt(1), select.Bytes(2).ToArray()));
        select.Reset();
        return parts;
    }
}
