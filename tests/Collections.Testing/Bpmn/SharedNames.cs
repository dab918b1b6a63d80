namespace Collections.Testing.Bpmn;

/// <summary>The messages, signals, errors and escalations that the nodes of a file name.</summary>
internal sealed class SharedNames
{
    private readonly List<string> messages = [];
    private readonly List<string> signals = [];
    private readonly List<string> errors = [];
    private readonly List<string> escalations = [];
    private readonly SortedDictionary<string, string> thrown = new(StringComparer.Ordinal);

    public string MessageId(string name) => IdOf("message", messages, name);

    public string SignalId(string name) => IdOf("signal", signals, name);

    public string? ErrorId(string? code) => code is null ? null : IdOf("error", errors, code);

    public string? EscalationId(string? code) => code is null ? null : IdOf("escalation", escalations, code);

    /// <summary>An event definition of its own, as what an element throws is named.</summary>
    public string SignalDefinitionId(string name) => Thrown(Define.Signal(SignalId(name)), SignalId(name));

    /// <summary>An event definition of its own, as what an element throws is named.</summary>
    public string EscalationDefinitionId(string code) => Thrown(Define.Escalation(EscalationId(code)), EscalationId(code)!);

    private string Thrown(BuiltElement definition, string of)
    {
        thrown[$"thrown-{of}"] = definition.Attribute("id", $"thrown-{of}").ToString();
        return $"thrown-{of}";
    }

    public string Xml() => Xml("message", messages, null) + Xml("signal", signals, null)
        + Xml("error", errors, "errorCode") + Xml("escalation", escalations, "escalationCode") + string.Concat(thrown.Values);

    private static string IdOf(string kind, List<string> known, string name)
    {
        if (!known.Contains(name)) known.Add(name);
        return $"{kind}-{known.IndexOf(name) + 1}";
    }

    private static string Xml(string kind, List<string> known, string? codeAttribute) => string.Concat(known.Select((name, i) =>
    {
        var element = new BuiltElement(kind).Attribute("id", $"{kind}-{i + 1}").Attribute("name", name);
        return (codeAttribute is null ? element : element.Attribute(codeAttribute, name)).ToString();
    }));
}
