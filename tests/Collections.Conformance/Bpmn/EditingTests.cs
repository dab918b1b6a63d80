using System.Xml.Linq;
using Collections.Bpmn;
using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Editing;
using Collections.Bpmn.Model;
using Xunit.Abstractions;

namespace Collections.Conformance.Bpmn;

/// <summary>
/// The second pass of interchange: in every file one element of each kind is renamed, moved, given another condition,
/// removed, and one of each kind is added; everything else is still equal, and as valid as it was.
/// </summary>
public sealed class EditingTests(ITestOutputHelper output)
{
    private static readonly string[] Suites = ["bpmn-miwg", "betsy"];

    private static readonly HashSet<string> Removable =
    [
        "task", "serviceTask", "userTask", "manualTask", "businessRuleTask", "sendTask", "receiveTask", "scriptTask", "callActivity", "subProcess", "transaction", "adHocSubProcess",
        "exclusiveGateway", "inclusiveGateway", "parallelGateway", "complexGateway", "eventBasedGateway",
        "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent",
        "sequenceFlow", "messageFlow", "association", "textAnnotation", "group", "dataObject", "dataObjectReference", "dataStoreReference", "dataStore",
        "dataInputAssociation", "dataOutputAssociation", "property", "lane", "participant", "process", "message", "signal", "error", "escalation",
        "conversation", "subConversation", "callConversation", "conversationLink", "choreographyTask", "subChoreography", "callChoreography",
    ];

    private static readonly string[] Nodes =
    [
        "task", "serviceTask", "userTask", "manualTask", "businessRuleTask", "sendTask", "receiveTask", "scriptTask", "callActivity", "subProcess", "transaction",
        "exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent",
    ];

    [BpmnSuiteFact("bpmn-miwg")]
    public void One_of_each_kind_is_renamed_and_nothing_else_changes() => Sweep("renamed", file =>
    {
        var ids = OneOfEachKind(file, element => element.Attribute("name") is not null && Removable.Contains(element.Name.LocalName));
        Compare(file, [.. ids.Select(id => new RenameElement(id, "Other & <new>"))], (model, _) =>
        {
            foreach (var id in ids) model.Find(id)!.Attribute("name")!.Remove();
        });
        return ids.Count;
    });

    [BpmnSuiteFact("bpmn-miwg")]
    public void One_of_each_kind_is_moved_and_only_what_hangs_on_it_moves_too() => Sweep("moved", file =>
    {
        var drawn = ReadingTests.Read(file).Definitions!.Diagrams.SelectMany(diagram => diagram.Shapes).Where(shape => shape.Bounds is not null).ToLookup(shape => shape.BpmnElement);
        var ids = OneOfEachKind(file, element => drawn[ComparedModel.Id(element)].Count() == 1);
        foreach (var id in ids)
        {
            var moved = ComparedModel.OfFile(file).MovedWith(id);
            Compare(file, [new SetBounds(id, drawn[id].First().Bounds!.Value.Moved(13, 7.5))], (model, _) => model.TakePlaces(moved));
        }
        return ids.Count;
    });

    [BpmnSuiteFact("bpmn-miwg")]
    public void Flows_and_timers_are_given_other_conditions_and_nothing_else_changes() => Sweep("given another condition", file =>
    {
        var flows = ComparedModel.OfFile(file).Elements.Where(element => element.Name.LocalName == "sequenceFlow" && ComparedModel.Id(element).Length > 0)
            .GroupBy(element => element.Element(ComparedModel.Model + "conditionExpression") is null).Select(group => ComparedModel.Id(group.First())).ToList();
        var timers = OneOfEachKind(file, element => element.Element(ComparedModel.Model + "timerEventDefinition") is not null);
        BpmnEdit[] edits = [.. flows.Select(id => new SetCondition(id, "a < 1", "urn:language")), .. timers.Select(id => new SetEventTriggers(id, [new TimerTrigger(TimerKind.Cycle, "R3/P1D")]))];
        Compare(file, edits, (model, _) =>
        {
            foreach (var id in flows) model.Find(id)!.Elements(ComparedModel.Model + "conditionExpression").Remove();
            foreach (var id in timers) TakeTimers(model.Find(id)!);
        });
        return edits.Length;
    });

    [BpmnSuiteFact("bpmn-miwg")]
    public void One_of_each_kind_is_removed_with_its_cascade_and_nothing_else() => Sweep("removed", file =>
    {
        var ids = OneOfEachKind(file, element => Removable.Contains(element.Name.LocalName));
        foreach (var id in ids)
        {
            Compare(file, [new RemoveElement(id)], (model, isResult) =>
            {
                if (!isResult) model.TakeElement(id);
            });
        }
        return ids.Count;
    });

    [BpmnSuiteFact("bpmn-miwg")]
    public void One_of_each_kind_is_added_with_a_flow_and_nothing_else_changes() => Sweep("added", file =>
    {
        if (ReadingTests.Read(file).Definitions!.Processes.FirstOrDefault(process => process.Id.Length > 0) is not { } process) return 0;
        List<BpmnEdit> edits = [new AddNode("startEvent", "new_start", process.Id) { Bounds = new Bounds(5, 5, 36, 36) }];
        foreach (var name in Nodes)
        {
            edits.Add(new AddNode(name, $"new_{name}", process.Id) { Name = name, Bounds = new Bounds(5, 50, 100, 80), Triggers = name == "intermediateCatchEvent" ? [new MessageTrigger("new_message")] : [] });
            edits.Add(new AddFlow($"new_flow_{name}", "new_start", $"new_{name}") { Condition = "x" });
        }
        var isDrawn = ComparedModel.OfFile(file).Document.Descendants(ComparedModel.Diagram + "BPMNDiagram").Any();
        edits.Add(new AddNode("boundaryEvent", "new_boundary", process.Id) { AttachedToId = "new_task", Triggers = [new TimerTrigger(TimerKind.Duration, "P1D")] });
        Compare(file, edits, (model, _) =>
        {
            model.Document.Descendants().Where(element => IsNew(element) || element.Attribute("id")?.Value == "Message_new_message").Remove();
            if (!isDrawn) model.Document.Descendants(ComparedModel.Diagram + "BPMNDiagram").Remove();
        });
        return edits.Count;
    });

    [BpmnSuiteFact("bpmn-miwg")]
    public void The_comparison_sees_a_lost_attribute_a_changed_text_and_another_order()
    {
        var file = ConformanceFolder.Files("bpmn-miwg").First(path => path.EndsWith("C.1.1.bpmn", StringComparison.Ordinal));
        string Altered(Action<XDocument> alter)
        {
            var model = ComparedModel.OfFile(file);
            alter(model.Document);
            return model.Canonical();
        }
        var whole = ComparedModel.OfFile(file).Canonical();
        Altered(_ => { }).ShouldBe(whole);
        Altered(document => document.Descendants(ComparedModel.Model + "userTask").First().Attributes().Last().Remove()).ShouldNotBe(whole);
        Altered(document => document.Descendants(ComparedModel.Model + "incoming").First().Value = "x").ShouldNotBe(whole);
        Altered(document => document.Root!.Add(document.Root.Elements().First())).ShouldNotBe(whole);
        Altered(document => document.Descendants().Last(element => element.Name.LocalName == "waypoint").SetAttributeValue("x", "0.5")).ShouldNotBe(whole);
    }

    private void Sweep(string what, Func<string, int> edit)
    {
        var files = Suites.Where(suite => ConformanceFolder.SkipReason(suite) is null).SelectMany(ConformanceFolder.Files).ToList();
        var count = files.Sum(edit);
        count.ShouldBeGreaterThan(files.Count);
        Score.Print(output, $"BPMN interchange: {count} elements {what} in {files.Count} of {files.Count} files, everything else equal");
    }

    private static void Compare(string file, IReadOnlyList<BpmnEdit> edits, Action<ComparedModel, bool> take)
    {
        var result = BpmnEditor.Apply(ReadingTests.Read(file).Definitions!, edits);
        result.Findings.ShouldBeEmpty($"{file}: {string.Join(", ", edits)}");
        var text = BpmnWriter.Write(result.Definitions!);
        var (before, after) = (ComparedModel.OfFile(file), ComparedModel.OfText(text));
        after.TakeNewNamespaces(before);
        take(before, false);
        take(after, true);
        before.TakeEmptyText();
        after.TakeEmptyText();
        after.Canonical().ShouldBe(before.Canonical(), $"{file}: {string.Join(", ", edits)}");
        if (BpmnSchema.ViolationsOfFile(file).Count == 0) BpmnSchema.Violations(text).ShouldBeEmpty($"{file}: {string.Join(", ", edits)}");
    }

    private static List<string> OneOfEachKind(string file, Func<XElement, bool> isWanted) => [.. ComparedModel.OfFile(file).Elements
        .Where(element => ComparedModel.Id(element).Length > 0 && element.Parent is not null && isWanted(element))
        .GroupBy(element => ComparedModel.Id(element)).Where(same => same.Count() == 1).Select(same => same.First())
        .GroupBy(element => element.Name.LocalName)
        .Select(kind => ComparedModel.Id(kind.First()))];

    private static void TakeTimers(XElement element)
    {
        foreach (var name in (string[])["timeDate", "timeDuration", "timeCycle"]) element.Descendants(ComparedModel.Model + name).Remove();
        foreach (var other in element.Elements().Where(child => child.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal)).ToList())
        {
            if (other.Name.LocalName != "timerEventDefinition") other.Remove();
            else other.Nodes().OfType<XText>().Remove();
        }
    }

    private static bool IsNew(XElement element) =>
        ((string?)element.Attribute("id"))?.StartsWith("new_", StringComparison.Ordinal) == true
        || ((string?)element.Attribute("bpmnElement"))?.StartsWith("new_", StringComparison.Ordinal) == true;
}
