using System.Xml.Linq;
using Collections.Decisions.Numbers;
using Collections.Decisions.Syntax;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Conformance.Dmn;

/// <summary>Values as the kit writes them. XML Schema's own types are avoided: they refuse some of the kit's values.</summary>
internal static class TckValue
{
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly FeelNumber Tolerance = FeelNumber.FromScaled(1, 8);

    public static FeelValue Read(XElement element)
    {
        if (element.Elements().Where(child => child.Name.LocalName == "component").ToList() is { Count: > 0 } components)
            return new ContextValue(components.Select(component => KeyValuePair.Create((string)component.Attribute("name")!, Read(component))));
        var content = element.Elements().FirstOrDefault(child => child.Name.LocalName is "value" or "list");
        if (content is null || (string?)content.Attribute(Xsi + "nil") == "true") return FeelValue.Null;
        return content.Name.LocalName == "list"
            ? new ListValue([.. content.Elements().Where(item => item.Name.LocalName == "item").Select(Read)])
            : Simple(content);
    }

    public static bool Same(FeelValue expected, FeelValue found) => (expected, found) switch
    {
        (NumberValue a, NumberValue b) => Near(a.Value, b.Value),
        (ListValue a, ListValue b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second)),
        (ContextValue a, ContextValue b) => a.Entries.Count == b.Entries.Count
            && a.Entries.All(entry => b.TryGet(entry.Key, out var other) && Same(entry.Value, other)),
        _ => FeelEquality.AreEqual(expected, found) == true,
    };

    private static bool Near(FeelNumber a, FeelNumber b) =>
        FeelNumber.TrySubtract(a, b, out var difference) && FeelNumber.Abs(difference) <= Tolerance;

    private static FeelValue Simple(XElement value)
    {
        var text = value.Value;
        var type = ((string?)value.Attribute(Xsi + "type") ?? "string").Split(':')[^1];
        return type switch
        {
            "string" => FeelValue.Of(text),
            "boolean" => FeelValue.Of(text.Trim() is "true" or "1"),
            "date" => TemporalText.TryDate(text, out var date) ? FeelValue.Of(date) : Unreadable(text, type),
            "time" => TemporalText.TryTime(text, out var time) ? FeelValue.Of(time) : Unreadable(text, type),
            "dateTime" => TemporalText.TryDateTime(text, out var moment) ? FeelValue.Of(moment) : Unreadable(text, type),
            "duration" => TemporalLiteral.ReadDuration(text) ?? Unreadable(text, type),
            _ => FeelNumber.TryParse(text, out var number) ? FeelValue.Of(number) : Unreadable(text, type),
        };
    }

    private static FeelValue Unreadable(string text, string type) => FeelValue.Of($"unreadable {type} {text}");
}
