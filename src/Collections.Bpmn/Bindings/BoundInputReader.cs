using System.Text.Json;
using Collections.Bpmn.Model;

namespace Collections.Bpmn.Bindings;

/// <summary>Reads the JSON of one input as a stored Elsa definition has it: wrapped in type and expression, or plain.</summary>
public static class BoundInputReader
{
    /// <summary>Deepest nesting that is read.</summary>
    public const int JsonDepth = 32;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = JsonDepth };

    public static BoundInputReadResult Read(string name, string json, SourceLocation location)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return new BoundInputReadResult(Interpret(name, json, document.RootElement, location), null);
        }
        catch (JsonException exception)
        {
            var error = $"expected JSON nested at most {JsonDepth} deep as value of input '{name}', found an error at position {exception.BytePositionInLine} of its line {exception.LineNumber + 1}";
            return new BoundInputReadResult(null, error);
        }
    }

    private static BoundInput Interpret(string name, string json, JsonElement root, SourceLocation location)
    {
        if (root.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            return new BoundInput(name, json, null, BoundInputKind.Literal, null, TextOf(root), location);
        if (Property(root, "expression") is not { ValueKind: JsonValueKind.Object } expression)
            return new BoundInput(name, json, null, BoundInputKind.Plain, null, json.Trim(), location);
        var type = Property(expression, "type") is { } declared ? TextOf(declared) ?? "" : "";
        var kind = KindOf(type);
        var text = Property(expression, "value") is { } value ? Value(kind, value) : null;
        var typeName = Property(root, "typeName") is { } alias ? TextOf(alias) : null;
        return new BoundInput(name, json, typeName, kind, type, text, location);
    }

    private static BoundInputKind KindOf(string type) => type switch
    {
        "Literal" => BoundInputKind.Literal,
        "Feel" => BoundInputKind.Feel,
        "Object" => BoundInputKind.Structure,
        "Variable" => BoundInputKind.Variable,
        _ => BoundInputKind.Foreign,
    };

    /// <summary>Elsa stores a variable as an object; its name is what an expression can refer to.</summary>
    private static string? Value(BoundInputKind kind, JsonElement value) =>
        kind == BoundInputKind.Variable && value.ValueKind == JsonValueKind.Object && Property(value, "name") is { } name
            ? TextOf(name)
            : TextOf(value);

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    /// <summary>Stored definitions are read without regard to case.</summary>
    private static JsonElement? Property(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object) return null;
        foreach (var property in element.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)) return property.Value;
        }
        return null;
    }
}
