using System.Text;
using Collections.Intake.Csv;
using Collections.Intake.Mappings;

namespace Collections.Intake.Imports;

/// <summary>Reads fields of the records of a list by the names that the mapping gives them: from a column or a constant, through the map of values.</summary>
internal sealed class ListRow
{
    private readonly CsvReader csv;
    private readonly Dictionary<string, (FieldMapping Field, int Place)> fields;

    /// <param name="csv">The file, on its header.</param>
    /// <param name="layout">What its columns mean.</param>
    /// <param name="header">Its columns.</param>
    public ListRow(CsvReader csv, Layout layout, IReadOnlyList<string> header)
    {
        this.csv = csv;
        fields = layout.Fields.ToDictionary(field => field.Field, field => (field, field.Column is { } column ? header.ToList().IndexOf(column) : -1), StringComparer.Ordinal);
    }

    /// <summary>The fields that the layout has.</summary>
    public IEnumerable<FieldMapping> Fields => fields.Values.Select(known => known.Field);

    /// <summary>The column of a field; empty where it has none.</summary>
    public string Column(string field) => fields.TryGetValue(field, out var known) ? known.Field.Column ?? "" : "";

    /// <summary>What the record has in the column of a field, without blanks around; empty where it has none.</summary>
    public ReadOnlySpan<byte> Found(string field) =>
        fields.TryGetValue(field, out var known) && known.Place >= 0 && known.Place < csv.FieldCount ? csv.Field(known.Place).Trim((byte)' ') : [];

    /// <summary>What the record says of a field, as the mapping means it; empty where it says nothing.</summary>
    public string Text(string field)
    {
        if (!fields.TryGetValue(field, out var known)) return "";
        var word = known.Field.Constant ?? Encoding.UTF8.GetString(Found(field));
        if (known.Field.Values is not { } values) return word;
        return values.TryGetValue(word, out var meaning) ? meaning : word.Length > 0 ? known.Field.Otherwise ?? word : word;
    }
}
