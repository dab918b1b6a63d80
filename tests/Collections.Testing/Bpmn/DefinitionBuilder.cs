namespace Collections.Testing.Bpmn;

/// <summary>The definitions of an event that has several of them, in order.</summary>
public sealed class DefinitionBuilder
{
    private readonly List<BuiltElement> definitions = [];
    private readonly SharedNames shared;

    internal DefinitionBuilder(SharedNames shared) => this.shared = shared;

    internal IReadOnlyList<BuiltElement> Definitions => definitions;

    public DefinitionBuilder Message(string name) => Add(Define.Message(shared.MessageId(name)));

    public DefinitionBuilder Signal(string name) => Add(Define.Signal(shared.SignalId(name)));

    public DefinitionBuilder Duration(string text) => Add(Define.Duration(text));

    public DefinitionBuilder Cycle(string text) => Add(Define.Cycle(text));

    public DefinitionBuilder Condition(string feel) => Add(Define.Condition(feel));

    public DefinitionBuilder Error(string? code) => Add(Define.Error(shared.ErrorId(code)));

    public DefinitionBuilder Escalation(string? code) => Add(Define.Escalation(shared.EscalationId(code)));

    private DefinitionBuilder Add(BuiltElement definition)
    {
        definitions.Add(definition);
        return this;
    }
}
