using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>What a service, send or receive task hands over is the data of its messages.</summary>
internal static class TaskMessages
{
    public static void ServiceTasksHaveOneInputSet(RuleCheck check)
    {
        foreach (var task in Tasks(check, "serviceTask").Where(task => Operation(task, check) is not null || Specification(task) is not null))
        {
            if (Sets(task, "inputSet") is var sets && sets != 1)
                check.Refuse(task, $"expected exactly one input set on {check.Name(task)}, because it calls an operation; found {sets}: describe its input in an ioSpecification");
        }
    }

    public static void ServiceTasksHaveAtMostOneOutputSet(RuleCheck check) => CheckAtMostOne(check, "serviceTask", "outputSet");

    public static void ServiceTasksTakeTheInMessage(RuleCheck check)
    {
        foreach (var task in Tasks(check, "serviceTask"))
        {
            if (Operation(task, check) is { } operation) CheckItem(check, task, "dataInput", check.Document.Referred(operation, "inMessageRef"));
        }
    }

    public static void ServiceTasksGiveTheOutMessage(RuleCheck check)
    {
        foreach (var task in Tasks(check, "serviceTask"))
        {
            if (Operation(task, check) is { } operation) CheckItem(check, task, "dataOutput", check.Document.Referred(operation, "outMessageRef"));
        }
    }

    public static void SendTasksHaveAtMostOneInputSet(RuleCheck check) => CheckAtMostOne(check, "sendTask", "inputSet");

    public static void SendTasksHaveAtMostOneInput(RuleCheck check) => CheckAtMostOne(check, "sendTask", "dataInput");

    public static void SendTasksTakeTheirMessage(RuleCheck check)
    {
        foreach (var task in Tasks(check, "sendTask").Where(task => Data(task, "dataInput").Any()))
            CheckItem(check, task, "dataInput", check.Document.Referred(task, "messageRef"));
    }

    public static void ReceiveTasksHaveAtMostOneOutputSet(RuleCheck check) => CheckAtMostOne(check, "receiveTask", "outputSet");

    public static void ReceiveTasksHaveAtMostOneOutput(RuleCheck check) => CheckAtMostOne(check, "receiveTask", "dataOutput");

    public static void ReceiveTasksGiveTheirMessage(RuleCheck check)
    {
        foreach (var task in Tasks(check, "receiveTask").Where(task => Data(task, "dataOutput").Any()))
            CheckItem(check, task, "dataOutput", check.Document.Referred(task, "messageRef"));
    }

    /// <summary>Where an engine's extension says how a task talks to the outside, its data is that engine's affair.</summary>
    private static IEnumerable<XmlElementNode> Tasks(RuleCheck check, string kind) => check.Document.Named(kind).Where(check.Document.KeepsToTheLetter);

    private static void CheckAtMostOne(RuleCheck check, string kind, string part)
    {
        foreach (var task in Tasks(check, kind))
        {
            if (Sets(task, part) is var found && found > 1)
                check.Refuse(task, $"expected at most one {part} on {check.Name(task)}, because it handles one message; found {found}: keep one");
        }
    }

    private static void CheckItem(RuleCheck check, XmlElementNode task, string kind, XmlElementNode? message)
    {
        if (Specification(task) is null || check.Document.ItemOf(message) is not { } item) return;
        var data = Data(task, kind).ToList();
        if (data is [var single] && ItemDefinitions.AreEquivalent(check.Document.ItemOf(single), item)) return;
        check.Refuse(task, $"expected one {kind} of {check.Name(item)} on {check.Name(task)}, as {check.Name(message!)} carries it; found {Describe(data, check)}: give both the same item definition");
    }

    private static string Describe(List<XmlElementNode> data, RuleCheck check) => data switch
    {
        [] => "none",
        [var single] => check.Document.ItemOf(single) is { } item ? $"one of {check.Name(item)}" : "one without an item definition",
        _ => $"{data.Count}",
    };

    private static XmlElementNode? Operation(XmlElementNode task, RuleCheck check) => check.Document.Referred(task, "operationRef");

    private static XmlElementNode? Specification(XmlElementNode task) => task.BpmnChild("ioSpecification");

    private static IEnumerable<XmlElementNode> Data(XmlElementNode task, string kind) => Specification(task)?.BpmnChildren(kind) ?? [];

    private static int Sets(XmlElementNode task, string kind) => Data(task, kind).Count();
}
