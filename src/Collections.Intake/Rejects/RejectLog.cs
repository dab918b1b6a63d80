using System.Globalization;
using System.Text;

namespace Collections.Intake.Rejects;

/// <summary>
/// Counts rejected rows by defect and writes them to a CSV file of line, column, code, reason and account. Without
/// a path, it only counts.
/// </summary>
public sealed class RejectLog(string? path) : IDisposable
{
    private const int MaxFound = 80;
    private const int MostGathered = 1 << 14;

    private readonly SortedDictionary<DefectCode, long> counts = [];
    private readonly List<(long Line, string Text)> chunk = [];
    private StreamWriter? writer;

    /// <summary>How many rows were rejected.</summary>
    public long Count { get; private set; }

    /// <summary>Rejected rows by defect.</summary>
    public IReadOnlyDictionary<DefectCode, long> Counts => counts;

    /// <summary>Adds a row.</summary>
    /// <param name="line">The line on which it begins, from 1.</param>
    /// <param name="column">The column, or empty for the whole row.</param>
    /// <param name="code">The defect.</param>
    /// <param name="found">What was found instead.</param>
    /// <param name="isPersonal">True where what was found is not to be shown.</param>
    /// <param name="account">The account's reference, as far as it could be read.</param>
    public void Add(long line, string column, DefectCode code, ReadOnlySpan<byte> found, bool isPersonal, ReadOnlySpan<byte> account)
    {
        Count++;
        counts[code] = counts.GetValueOrDefault(code) + 1;
        if (path is null) return;
        var defect = DefectTable.Of(code);
        var reason = $"expected {defect.Expected}";
        if (!isPersonal && column.Length > 0) reason += $"; found '{Show(found)}'";
        chunk.Add((line, string.Create(CultureInfo.InvariantCulture, $"{line},{Quote(column)},{defect.Name},{Quote(reason)},{Quote(Show(account))}")));
        if (chunk.Count == MostGathered) EndChunk();
    }

    /// <summary>Writes the rows of a chunk in the order of their lines, whenever their defects were found.</summary>
    public void EndChunk()
    {
        if (chunk.Count == 0) return;
        writer ??= Open(path!);
        foreach (var (_, text) in chunk.OrderBy(c => c.Line)) writer.WriteLine(text);
        chunk.Clear();
    }

    /// <inheritdoc/>
    public void Dispose() => writer?.Dispose();

    private static StreamWriter Open(string path)
    {
        var writer = new StreamWriter(path, false, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine("line,column,code,reason,account");
        return writer;
    }

    /// <summary>The text in so many characters at most, control characters shown as blanks.</summary>
    private static string Show(ReadOnlySpan<byte> text)
    {
        var shown = Encoding.UTF8.GetString(text[..Math.Min(text.Length, MaxFound)]);
        return string.Concat(shown.Select(c => char.IsControl(c) ? ' ' : c)) + (text.Length > MaxFound ? "…" : "");
    }

    /// <summary>A field that spreadsheets take for a formula is defused by a leading apostrophe.</summary>
    private static string Quote(string field)
    {
        if (field.Length > 0 && field[0] is '=' or '+' or '-' or '@') field = "'" + field;
        return field.AsSpan().IndexOfAny(',', '"', '\n') < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
