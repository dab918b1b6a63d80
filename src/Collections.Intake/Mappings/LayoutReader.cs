namespace Collections.Intake.Mappings;

/// <summary>Reads the layouts of a mapping.</summary>
public static class LayoutReader
{
    /// <summary>The layouts in order; a mapping has at least one.</summary>
    public static IEnumerable<Layout> Read(MappingElement root, FieldDefaults defaults)
    {
        var count = 0;
        foreach (var layout in root.Objects("layouts"))
        {
            count++;
            var own = defaults.Override(layout);
            var read = new Layout(
                layout.RequiredText("name"),
                [.. layout.Objects("fields").Select(f => FieldMappingReader.Read(f, own))],
                [.. layout.Objects("inputs").Select(i => Input(i, own))]);
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
