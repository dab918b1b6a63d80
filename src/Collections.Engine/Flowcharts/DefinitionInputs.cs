using System.Text.Json.Nodes;
using Collections.Bpmn.Elsa;
using Collections.Decisions.Kernels;
using Collections.Decisions.Values;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>The inputs of an activity, compiled: literals, objects, variables, inputs of the workflow, and FEEL. All else cannot run, and is refused by name.</summary>
internal sealed class DefinitionInputs(DrawnActivity drawn, DefinitionNames names, PlanDraft draft)
{
    private readonly ElsaActivity activity = drawn.Activity!;

    /// <summary>The inputs of another activity of the same definition.</summary>
    public DefinitionInputs Of(DrawnActivity other) => new(other, names, draft);

    /// <summary>An input by its name; null, with a finding where it must be given, or where it cannot run.</summary>
    public CompiledExpression? Compile(string name, bool isRequired = true) => Feel(name, isRequired) is { } feel ? draft.Compile(feel, drawn.Id, name) : null;

    /// <summary>A condition; one that is not given does not hold.</summary>
    public CompiledExpression? Condition(string name) => CompileCondition(Feel(name, isRequired: false) ?? "false", name);

    /// <summary>The condition of a case of a switch.</summary>
    public CompiledExpression? Condition(JsonNode? written, string place) => written is not null && Feel(Expression(written), "Boolean", place) is { } feel ? CompileCondition(feel, place) : null;

    public CompiledExpression? CompileCondition(string feel, string place) =>
        draft.Parse(feel, drawn.Id, place) is { } tree ? draft.Compile(tree, drawn.Id, place, isCondition: true) : null;

    /// <summary>An input as FEEL; null where it is not given or cannot run.</summary>
    public string? Feel(string name, bool isRequired = true)
    {
        var input = activity.Input(name);
        var written = input?.Expression ?? (ElsaValues.Member(activity.Json, name) is JsonValue scalar ? new ElsaExpression(ElsaExpression.Literal, scalar) : null);
        if (written is not null) return Feel(written, input?.TypeName, name);
        if (isRequired) Find("input-missing", $"'{name}' must be given.");
        return null;
    }

    /// <summary>A value that is the same for all cases; null where it is not given, or a finding says that it is none.</summary>
    public FeelValue? Constant(string name)
    {
        var input = activity.Input(name);
        var written = input?.Expression ?? (ElsaValues.Member(activity.Json, name) is JsonValue scalar ? new ElsaExpression(ElsaExpression.Literal, scalar) : null);
        if (written?.Value is null) return null;
        if (written.Type == ElsaExpression.Literal && written.Value is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String && value.GetValue<string>().TrimStart().StartsWith('['))
            return ElsaValues.Parse(value.GetValue<string>()) ?? Unread(written, input?.TypeName, name);
        if (written.Type is ElsaExpression.Literal) return ElsaValues.Read(written.Value, input?.TypeName) ?? Unread(written, input?.TypeName, name);
        if (written.Type is ElsaExpression.Object) return OfObject(written.Value) ?? Unread(written, "JSON", name);
        Find("input-literal", $"input '{name}': a value that is the same for all cases was expected, found an expression of type '{written.Type}'.");
        return null;
    }

    /// <summary>The texts of a constant that is a text or a list of them.</summary>
    public IReadOnlyList<string> Texts(string name) => Constant(name) switch
    {
        ListValue list => [.. list.Items.OfType<StringValue>().Select(text => text.Value)],
        StringValue { Value.Length: > 0 } text => [text.Value],
        _ => [],
    };

    /// <summary>The name of a choice, such as a mode, without regard to case; the given one where nothing is said.</summary>
    public T Choice<T>(string name, T otherwise) where T : struct, Enum
    {
        if (Constant(name) is not { IsNull: false } value) return otherwise;
        if (value is StringValue text && Enum.TryParse<T>(text.Value, ignoreCase: true, out var choice) && Enum.IsDefined(choice)) return choice;
        Find("input-choice", $"input '{name}': one of {string.Join(", ", Enum.GetNames<T>())} was expected, found {FeelLiteral.Write(value)}.");
        return otherwise;
    }

    /// <summary>A span of time as a timer.</summary>
    public Planning.Timer? Timer(string name)
    {
        if (activity.Input(name)?.Expression is { Type: ElsaExpression.Literal, Text: { } text })
        {
            if (ElsaValues.Span(text) is { } span) return new Planning.Timers.DurationTimer(new Planning.Timers.IsoDuration(0, 0, span.Ticks / TimeSpan.TicksPerMillisecond));
            Find("input-type", $"input '{name}': a span of time such as 1.00:30:00 was expected, found '{text}'.");
            return null;
        }
        return Compile(name) is { } feel ? new Planning.Timers.FeelTimer(feel) : null;
    }

    /// <summary>Says of every input whether its language cannot run, where nothing else asks for them.</summary>
    public void CheckLanguages()
    {
        foreach (var input in activity.Inputs)
        {
            if (input.Expression is { Type: not (ElsaExpression.Feel or ElsaExpression.Literal or ElsaExpression.Object or ElsaExpression.Variable or ElsaExpression.Input) and var type }) FindLanguage(type, input.Name);
        }
    }

    private void FindLanguage(string type, string place) =>
        Find("expression-type", $"'{place}': a literal, an object, a variable, an input or FEEL was expected, found an expression of type '{type}'. Write it in FEEL.");

    public void Find(string rule, string what) => draft.Find(rule, drawn.Id, $"{activity.Type} '{drawn.Id}': {what}");

    private string? Feel(ElsaExpression written, string? typeName, string place)
    {
        switch (written.Type)
        {
            case ElsaExpression.Feel: return written.Text is { } feel ? FeelText.Of(feel) : "null";
            case ElsaExpression.Literal: return Write(ElsaValues.Read(written.Value, typeName) ?? Unread(written, typeName, place));
            case ElsaExpression.Object: return Write(OfObject(written.Value) ?? Unread(written, "JSON", place));
            case ElsaExpression.Variable when written.Value is JsonObject variable: return names.Of(variable);
            case ElsaExpression.Variable or ElsaExpression.Input when written.Value is JsonValue name: return ElsaValues.Text(name);
            case ElsaExpression.Input when written.Value is JsonObject input: return ElsaValues.TextOf(input, "name");
            default:
                FindLanguage(written.Type, place);
                return null;
        }
    }

    private static string? Write(FeelValue? value) => value is null ? null : FeelLiteral.Write(value);

    private static FeelValue? OfObject(JsonNode? json) => json is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String ? ElsaValues.Parse(value.GetValue<string>()) : ElsaValues.Of(json);

    private FeelValue? Unread(ElsaExpression written, string? typeName, string place)
    {
        Find("input-type", $"'{place}': a value of type {typeName} was expected, found '{written.Text}'.");
        return null;
    }

    private static ElsaExpression Expression(JsonNode written) => written is JsonObject json
        ? new ElsaExpression(ElsaValues.TextOf(json, "type") ?? ElsaExpression.Literal, ElsaValues.Member(json, "value"))
        : new ElsaExpression(ElsaExpression.Literal, written);
}
