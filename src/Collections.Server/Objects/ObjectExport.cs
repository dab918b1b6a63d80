using System.Globalization;
using System.Text;
using Collections.Server.Web;

namespace Collections.Server.Objects;

/// <summary>Management objects of a filter as CSV: their fields in one column, as those of several types differ.</summary>
internal sealed class ObjectExport(ObjectList objects)
{
    /// <summary>The most objects of one file; of more a narrower filter is expected.</summary>
    public const int MostRows = 100_000;

    private const int Chunk = PageOf.MaxSize;

    private static readonly string[] Header = ["type", "key", "customer", "account", "company", "state", "open", "open since", "position", "fields", "cases"];

    /// <summary>How many objects the filter takes.</summary>
    public long Count(ObjectFilter filter) => objects.Count(filter);

    /// <summary>Writes the header and every object, by customer.</summary>
    public async Task Write(ObjectFilter filter, Stream to, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvText.Row(Header)).ConfigureAwait(false);
        var after = 0L;
        for (var left = MostRows; left > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            var (rows, last) = objects.After(filter, after, Math.Min(left, Chunk));
            if (rows.Count == 0) return;
            foreach (var row in rows) await writer.WriteAsync(CsvText.Row(Values(row))).ConfigureAwait(false);
            after = last;
            left -= rows.Count;
        }
    }

    private static IEnumerable<string?> Values(ObjectRow row) =>
    [
        row.Type, row.Key, row.Customer, row.Account, row.Company, row.State, row.IsOpen ? "true" : "false", Date(row.OpenSince), Date(row.Position),
        string.Join("; ", row.Fields.Select(field => $"{field.Name} = {field.Value}")), string.Join("; ", row.Cases.Select(one => one.Id)),
    ];

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
