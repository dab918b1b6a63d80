namespace Collections.Intake.Mappings;

/// <summary>Reads the layouts of a mapping.</summary>
public static class LayoutReader
{
    /// <summary>The layouts in order; a mapping has at least one.</summary>
    /// <param name="root">The mapping.</param>
    /// <param name="defaults">How numbers and dates are written where a layout does not say so.</param>
    /// <param name="hasRecords">Whether each layout says of what it tells.</param>
    public static IEnumerable<Layout> Read(MappingElement root, FieldDefaults defaults, bool hasRecords = false)
    {
        var count = 0;
        foreach (var layout in root.Objects("layouts"))
        {
            count++;
            var own = defaults.Override(layout);
            var read = new Layout(
                layout.RequiredText("name"),
                [.. layout.Objects("fields").Select(f => FieldMappingReader.Read(f, own))],
                [.. layout.Objects("inputs").Select(i => Input(i, own))])
            {
                Record = hasRecords ? layout.RequiredText("record") : null,
            };
            layout.Close();
            yield return read;
        }
        if (count == 0) root.Find("layouts", "expected at least one layout");
    }

    private static InputColumn Input(MappingElement input, FieldDefaults defaults)
    {
        var own = defaults.Override(input);
        var read = new InputColumn(
            input.RequiredText("column"), AttributeReader.Type(input), (int)(input.Number("scale", 0, 9) ?? 0), own.Numbers, own.Dates);
        input.Close();
        return read;
    }
}
