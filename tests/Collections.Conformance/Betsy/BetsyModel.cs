using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Collections.Bpmn;

namespace Collections.Conformance.Betsy;

/// <summary>
/// A process of the suite with its Java expressions and its placeholder scripts written in FEEL. A script that
/// prints keeps nothing to do: its label is noted when its task is entered.
/// </summary>
internal sealed partial class BetsyModel
{
    private const string Data = "some data";
    private static readonly XNamespace Namespace = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Elsa = "https://elsaworkflows.io/schemas/bpmn/v1";
    private readonly XDocument document;
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);

    private BetsyModel(XDocument document)
    {
        this.document = document;
        foreach (var condition in document.Descendants(Namespace + "conditionExpression")) condition.Value = Feel(condition.Value.Trim());
        foreach (var cardinality in document.Descendants(Namespace + "loopCardinality")) cardinality.Value = Feel(cardinality.Value.Trim());
        foreach (var task in document.Descendants(Namespace + "scriptTask").ToList()) Rewrite(task);
    }

    /// <summary>The process that the suite names: the first of the file.</summary>
    public string MainProcess => (string)document.Descendants(Namespace + "process").First().Attribute("id")!;

    public static BetsyModel Read(string file)
    {
        using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return new BetsyModel(XDocument.Load(reader));
    }

    public BpmnReadResult Drawing(string name) => BpmnReader.Read(document.ToString(), name);

    /// <summary>What the task prints; null for one that prints nothing.</summary>
    public string? LabelOf(string elementId) => labels.GetValueOrDefault(elementId);

    private static string Feel(string java) => NotContains().Replace(java, "not(contains(test, $1))") is var negated
        ? Placeholder().Replace(Contains().Replace(negated, "contains(test, $1)"), "$1")
        : java;

    private void Rewrite(XElement task)
    {
        var body = task.Element(Namespace + "script")!;
        var id = (string)task.Attribute("id")!;
        var placeholder = body.Value.Trim();
        body.Value = "";
        switch (placeholder)
        {
            case "INCREMENT_INTEGER_VARIABLE": body.Value = "{integerVariable: integerVariable + 1}"; break;
            case "INCREMENT_INTEGER_VARIABLE_AND_LOG": (body.Value, labels[id]) = ("{integerVariable: integerVariable + 1}", "INCREMENT_correct"); break;
            case "CREATE_MARKER_FILE": labels[id] = "MARKER_exists"; break;
            case "SET_STRING_DATA": body.Value = $"{{data: \"{Data}\"}}"; break;
            case "THROW_ERROR": Bind(task, ThrowingTask.Type); break;
            case "LOG_DATA": LogData(task, id); break;
            case "WAIT_TEN_SECONDS": Wait(task); break;
            case var label when label.StartsWith("SCRIPT_", StringComparison.Ordinal): labels[id] = label; break;
        }
    }

    /// <summary>The data is right only where the condition on the way out of the task holds.</summary>
    private void LogData(XElement task, string id)
    {
        labels[id] = "DATA_correct";
        foreach (var flow in document.Descendants(Namespace + "sequenceFlow").Where(flow => (string?)flow.Attribute("sourceRef") == id))
            flow.Add(new XElement(Namespace + "conditionExpression", $"data = \"{Data}\""));
        _ = task;
    }

    private static void Bind(XElement task, string activity)
    {
        task.Name = Namespace + "serviceTask";
        task.Element(Namespace + "script")!.Remove();
        task.AddFirst(new XElement(Namespace + "extensionElements", new XElement(Elsa + "activityBinding", new XAttribute("activityType", activity))));
    }

    private static void Wait(XElement task)
    {
        task.Name = Namespace + "intermediateCatchEvent";
        task.Element(Namespace + "script")!.ReplaceWith(
            new XElement(Namespace + "timerEventDefinition", new XElement(Namespace + "timeDuration", "PT10S")));
    }

    [GeneratedRegex("\\$\\{(\\w+)\\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();

    [GeneratedRegex("!test\\.contains\\((\"\\w\")\\)", RegexOptions.NonBacktracking)]
    private static partial Regex NotContains();

    [GeneratedRegex("test\\.contains\\((\"\\w\")\\)", RegexOptions.NonBacktracking)]
    private static partial Regex Contains();
}
