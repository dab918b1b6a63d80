using Collections.Intake.Values;

namespace Collections.Intake.Mappings;

/// <summary>How numbers and dates are written where a field does not say it.</summary>
public sealed record FieldDefaults(NumberFormat Numbers, IReadOnlyList<string> Dates)
{
    /// <summary>The defaults of a whole mapping.</summary>
    public static FieldDefaults Read(MappingElement root) =>
        new FieldDefaults(new NumberFormat(), ["yyyy-MM-dd"]).Override(root);

    /// <summary>These defaults with what an element says itself.</summary>
    public FieldDefaults Override(MappingElement element) => new(NumberFormatOf(element), DatesOf(element));

    private NumberFormat NumberFormatOf(MappingElement element)
    {
        if (element.Element("numbers") is not { } numbers) return Numbers;
        var point = numbers.Text("decimal") ?? ".";
        var thousands = numbers.Text("thousands") ?? "";
        var exponent = numbers.Flag("exponent") ?? false;
        numbers.Close();
        if (point is not ("." or ",")) numbers.Find("decimal", $"expected a point or a comma, found '{point}'");
        if (thousands is not ("" or "." or "," or " " or "'") || thousands == point)
            numbers.Find("thousands", $"expected a point, comma, blank or apostrophe other than the decimal separator, found '{thousands}'");
        return new NumberFormat(point == "," ? ',' : '.', thousands.Length == 1 ? thousands[0] : null, exponent);
    }

    private IReadOnlyList<string> DatesOf(MappingElement element)
    {
        var formats = element.Items("dates").Select(d => d.ToString()).ToList();
        foreach (var format in formats.Where(f => !DatePattern.IsValid(f)))
            element.Find("dates", $"expected yyyy, MM and dd once each, with - / . or blanks between, found '{format}'");
        return formats.Count == 0 ? Dates : formats;
    }
}
