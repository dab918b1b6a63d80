using System.Globalization;
using Collections.Domain.Cases;
using Collections.Domain.Offers;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Proofs.Differential;

/// <summary>The offers of a database, as the reference interpreter says them.</summary>
internal static class StoredOffers
{
    private const int EpisodeMask = 2047;

    /// <summary>By account, in the order of cases, visits and lines.</summary>
    public static ILookup<long, string> Of(SqliteReader reader)
    {
        var histories = Rows(reader, "SELECT case_id, seq, line, kind, on_date, \"by\", paid FROM offer_event ORDER BY case_id, seq, line, number", Happened);
        var plans = Rows(reader, "SELECT case_id, seq, line, number, due, counts_until, amount FROM plan_instalment ORDER BY case_id, seq, line, number", row =>
            string.Create(CultureInfo.InvariantCulture, $"{row.ColumnInt(3)}:{Date(row.ColumnInt(4))}:{Date(row.ColumnInt(5))}:{row.ColumnLong(6)}"));
        return Rows(reader, "SELECT case_id, seq, line, agreed, instalments, down, valid_until, state FROM offer ORDER BY case_id, seq, line", row => string.Create(
                CultureInfo.InvariantCulture,
                $"{row.ColumnLong(3)} in {row.ColumnInt(4)} down {row.ColumnInt(5)} until {Date(row.ColumnInt(6))} {OfferText.Of((OfferState)row.ColumnInt(7))}"))
            .SelectMany(offer => offer.Select(said => (offer.Key, Said: said)))
            .ToLookup(
                offer => offer.Key.Case >> CaseId.SubjectShift,
                offer => string.Create(CultureInfo.InvariantCulture, $"{offer.Key.Case & EpisodeMask}.{offer.Key.Seq}.{offer.Key.Line} {offer.Said}: {string.Join(", ", histories[offer.Key])}; plan {string.Join(' ', plans[offer.Key])}"));
    }

    private static string Happened(Statement row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{OfferText.Of((OfferEventKind)row.ColumnInt(3))} {Date(row.ColumnInt(4))}{(row.IsNull(5) ? "" : " by " + row.Text(5))}{(row.IsNull(6) ? "" : string.Create(CultureInfo.InvariantCulture, $" paid {row.ColumnLong(6)}"))}");

    private static string Date(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ILookup<(long Case, int Seq, int Line), string> Rows(SqliteReader reader, string sql, Func<Statement, string> read)
    {
        var rows = new List<((long, int, int) Key, string Said)>();
        var statement = reader.Prepare(sql);
        while (statement.Step()) rows.Add(((statement.ColumnLong(0), statement.ColumnInt(1), statement.ColumnInt(2)), read(statement)));
        statement.Reset();
        return rows.ToLookup(row => row.Key, row => row.Said);
    }
}
