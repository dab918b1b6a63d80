using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;

namespace Collections.Testing.Bpmn;

public sealed class ProcessBuilder : FlowBuilder<ProcessBuilder>
{
    private readonly string id;
    private BuiltElement? settings;

    internal ProcessBuilder(string id)
        : base(new SharedNames()) => this.id = id;

    /// <summary>Adds the strategy extension.</summary>
    public ProcessBuilder Strategy(string entry, int precedence = 100, string group = "default", string level = "account")
    {
        settings = new BuiltElement("collections:strategy").Attribute("level", level).Attribute("entry", entry)
            .Attribute("precedence", precedence.ToString(System.Globalization.CultureInfo.InvariantCulture)).Attribute("group", group);
        return this;
    }

    public BpmnDefinitions Build() => BpmnBuilder.Read(ToXml());

    public string ToXml()
    {
        var process = new BuiltElement("process").Attribute("id", id).Attribute("isExecutable", "true");
        if (settings is not null) process.Child(new BuiltElement("extensionElements").Child(settings));
        process.Raw(ContentXml());
        return new BuiltElement("definitions")
            .Attribute("xmlns", BpmnNamespaces.Model)
            .Attribute("xmlns:elsa", BpmnNamespaces.Elsa)
            .Attribute("xmlns:collections", BpmnNamespaces.Collections)
            .Attribute("id", $"{id}-definitions")
            .Attribute("targetNamespace", BpmnNamespaces.Collections)
            .Raw(Shared.Xml())
            .Child(process)
            .ToString();
    }
}
