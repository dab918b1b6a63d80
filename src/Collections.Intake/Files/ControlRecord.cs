using System.Globalization;
using System.Text.Json;
using Collections.Domain.Texts;

namespace Collections.Intake.Files;

/// <summary>What the sender says the file holds, in <c>FILE.control.json</c> beside it: <c>{"rows": 1000, "sums": {"total due": 1234.50}}</c>.</summary>
/// <param name="Rows">Rows without the header.</param>
/// <param name="Sums">Sums of facts over all rows, by name.</param>
public sealed record ControlRecord(long Rows, IReadOnlyDictionary<string, decimal> Sums)
{
    /// <summary>Size of the record in bytes.</summary>
    public const int MaxBytes = 64 << 10;

    /// <summary>Objects and lists of the JSON within one another.</summary>
    public const int MaxDepth = 32;

    /// <summary>True where a file has one.</summary>
    public static bool Exists(string file) => File.Exists(PathOf(file));

    /// <summary>The control record of a file, or null where there is none; a broken one is told in <paramref name="problem"/>.</summary>
    public static ControlRecord? Of(string file, out string problem)
    {
        problem = "";
        var path = PathOf(file);
        if (!File.Exists(path)) return null;
        try
        {
            using var document = JsonDocument.Parse(BoundedRead.Bytes(path, MaxBytes), new JsonDocumentOptions { MaxDepth = MaxDepth });
            var sums = document.RootElement.TryGetProperty("sums", out var given)
                ? given.EnumerateObject().ToDictionary(s => s.Name, s => s.Value.GetDecimal(), StringComparer.Ordinal)
                : [];
            return new ControlRecord(document.RootElement.GetProperty("rows").GetInt64(), sums);
        }
        catch (InputTooLargeException tooLarge)
        {
            problem = tooLarge.Message;
            return null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            problem = $"expected a control record {{\"rows\": n, \"sums\": {{…}}}} nested at most {MaxDepth} deep in {path}; found: {e.Message}";
            return null;
        }
    }

    private static string PathOf(string file) => file + ".control.json";

    /// <summary>
    /// What differs between the record and the file; empty where nothing does. Sums are compared only where every row
    /// was accepted: a rejected row's amounts are not known.
    /// </summary>
    public string Differences(FileSums sums, long rows, long rejected) => Differences(sums.Of, rows, rejected);

    /// <summary>As the other, for sums by name; null for what the file does not deliver.</summary>
    public string Differences(Func<string, decimal?> sumOf, long rows, long rejected)
    {
        var differences = new List<string>();
        if (rows != Rows) differences.Add(string.Create(CultureInfo.InvariantCulture, $"expected {Rows} rows, found {rows}"));
        foreach (var (name, expected) in Sums.Where(_ => rejected == 0).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            if (sumOf(name) is not { } found) differences.Add($"expected a sum of '{name}', which the file does not deliver");
            else if (found != expected) differences.Add(string.Create(CultureInfo.InvariantCulture, $"expected {expected} as the sum of '{name}', found {found}"));
        }
        return string.Join("; ", differences);
    }
}
