using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;

namespace Collections.Testing.Bpmn;

public sealed class ProcessBuilder : FlowBuilder<ProcessBuilder>
{
    private readonly string id;
    private readonly List<ProcessBuilder> called = [];
    private readonly List<BuiltElement> properties = [];
    private BuiltElement? settings, correlationKey, subscription;

    internal ProcessBuilder(string id)
        : this(id, new SharedNames())
    {
    }

    private ProcessBuilder(string id, SharedNames shared)
        : base(shared) => this.id = id;

    /// <summary>Draws a second process into the same file, to be called; the file's first stays this one.</summary>
    public ProcessBuilder Called(string id, Action<ProcessBuilder> content)
    {
        var second = new ProcessBuilder(id, Shared);
        content(second);
        called.Add(second);
        return this;
    }

    /// <summary>Adds the strategy extension.</summary>
    public ProcessBuilder Strategy(string entry, int precedence = 100, string group = "default", string level = "account")
    {
        settings = new BuiltElement("collections:strategy").Attribute("level", level).Attribute("entry", entry)
            .Attribute("precedence", precedence.ToString(System.Globalization.CultureInfo.InvariantCulture)).Attribute("group", group);
        return this;
    }

    /// <summary>Subscribes to a key of the specification: each of its parts as the case has it, and where it stands in the message.</summary>
    public ProcessBuilder Subscribes(string message, params (string DataPath, string MessagePath)[] parts)
    {
        correlationKey = new BuiltElement("correlationKey").Attribute("id", $"{id}-key");
        subscription = new BuiltElement("correlationSubscription").Attribute("id", $"{id}-subscription").Attribute("correlationKeyRef", $"{id}-key");
        foreach (var (dataPath, messagePath) in parts)
        {
            var property = $"{id}-property-{properties.Count + 1}";
            properties.Add(new BuiltElement("correlationProperty").Attribute("id", property).Child(new BuiltElement("correlationPropertyRetrievalExpression")
                .Attribute("messageRef", Shared.MessageId(message)).Child(new BuiltElement("messagePath").Text(messagePath))));
            correlationKey.Child(new BuiltElement("correlationPropertyRef").Text(property));
            subscription.Child(new BuiltElement("correlationPropertyBinding").Attribute("correlationPropertyRef", property).Child(new BuiltElement("dataPath").Text(dataPath)));
        }
        return this;
    }

    public BpmnDefinitions Build() => BpmnBuilder.Read(ToXml());

    public string ToXml()
    {
        var processes = string.Concat(called.Prepend(this).Select(process => process.OwnXml()));
        return new BuiltElement("definitions")
            .Attribute("xmlns", BpmnNamespaces.Model)
            .Attribute("xmlns:elsa", BpmnNamespaces.Elsa)
            .Attribute("xmlns:collections", BpmnNamespaces.Collections)
            .Attribute("id", $"{id}-definitions")
            .Attribute("targetNamespace", BpmnNamespaces.Collections)
            .Raw(Shared.Xml())
            .Raw(string.Concat(properties))
            .Raw(correlationKey is null ? "" : new BuiltElement("collaboration").Attribute("id", $"{id}-collaboration").Child(correlationKey).ToString())
            .Raw(processes)
            .ToString();
    }

    private BuiltElement OwnXml()
    {
        var process = new BuiltElement("process").Attribute("id", id).Attribute("isExecutable", "true");
        if (settings is not null) process.Child(new BuiltElement("extensionElements").Child(settings));
        return process.Raw(ContentXml()).Raw(subscription?.ToString() ?? "");
    }
}
