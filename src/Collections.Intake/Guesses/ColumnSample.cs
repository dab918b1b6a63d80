using Collections.Intake.Encodings;
using Collections.Intake.Files;

namespace Collections.Intake.Guesses;

/// <summary>The header of a file and the first values below it.</summary>
/// <param name="Separator">What stands between the fields.</param>
/// <param name="Encoding">How the file is encoded.</param>
/// <param name="Columns">The columns in their order; empty where the file is.</param>
public sealed record ColumnSample(char Separator, FileEncoding Encoding, IReadOnlyList<SampledColumn> Columns)
{
    /// <summary>Rows that are looked at.</summary>
    public const int MaxRows = 500;

    /// <summary>Looks at the beginning of a file; rows that are not whole are left out.</summary>
    public static ColumnSample ReadFile(string path)
    {
        var file = PortfolioFile.Open(path, null, null);
        var values = file.Header.Select(_ => new List<string>()).ToList();
        using var csv = file.Read();
        for (var row = 0; row < MaxRows && csv.Read(); row++)
        {
            if (csv.Defect != Csv.CsvDefect.None || csv.FieldCount != values.Count) continue;
            for (var i = 0; i < values.Count; i++) values[i].Add(System.Text.Encoding.UTF8.GetString(csv.Field(i)).Trim());
        }
        return new ColumnSample(file.Separator, file.Encoding, [.. file.Header.Select((header, i) => new SampledColumn(header, values[i]))]);
    }
}

/// <summary>A column as it begins.</summary>
/// <param name="Header">What the file calls it.</param>
/// <param name="Values">Its first values; empty texts where a row says nothing.</param>
public sealed record SampledColumn(string Header, IReadOnlyList<string> Values)
{
    /// <summary>The values that say something.</summary>
    public IEnumerable<string> Given => Values.Where(value => value.Length > 0);
}
