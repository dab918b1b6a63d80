namespace Collections.Testing.Bpmn;

/// <summary>The messages that the nodes of a process name.</summary>
internal sealed class SharedNames
{
    private readonly List<string> messages = [];

    public string MessageId(string name)
    {
        if (!messages.Contains(name)) messages.Add(name);
        return $"message-{messages.IndexOf(name) + 1}";
    }

    public string Xml() =>
        string.Concat(messages.Select(name => new BuiltElement("message").Attribute("id", MessageId(name)).Attribute("name", name).ToString()));
}
