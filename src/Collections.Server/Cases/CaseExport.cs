using System.Globalization;
using System.Text;
using Collections.Server.Web;

namespace Collections.Server.Cases;

/// <summary>Cases of a filter as CSV, written while they are read.</summary>
internal sealed class CaseExport(CaseSearch cases)
{
    /// <summary>The most cases of one file; of more a narrower filter is expected.</summary>
    public const int MostRows = 100_000;

    private const int Chunk = PageOf.MaxSize;

    private static readonly string[] Header =
        ["case", "account", "customer", "strategy", "version", "segment", "stage", "situation", "stands at", "opened on", "closed on", "close reason", "days past due", "total due"];

    /// <summary>How many cases the filter takes.</summary>
    public long Count(CaseFilter filter) => cases.Count(filter);

    /// <summary>Writes the header and every case, by their numbers.</summary>
    public async Task Write(CaseFilter filter, Stream to, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvText.Row(Header)).ConfigureAwait(false);
        var after = 0L;
        for (var left = MostRows; left > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = cases.After(filter, after, Math.Min(left, Chunk));
            if (rows.Count == 0) return;
            foreach (var row in rows) await writer.WriteAsync(CsvText.Row(Values(row))).ConfigureAwait(false);
            after = long.Parse(rows[^1].Id, CultureInfo.InvariantCulture);
            left -= rows.Count;
        }
    }

    private static IEnumerable<string?> Values(CaseRow row) =>
    [
        row.Id, row.Account, row.Customer, row.Strategy, row.Version.ToString(CultureInfo.InvariantCulture), row.Segment, row.Stage, row.Situation, string.Join("; ", row.StandsAtNames),
        Date(row.OpenedOn), Date(row.ClosedOn), row.CloseReason, row.DaysPastDue?.ToString(CultureInfo.InvariantCulture), row.TotalDue,
    ];

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
