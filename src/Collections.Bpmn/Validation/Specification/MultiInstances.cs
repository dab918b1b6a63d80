using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>How many instances of an activity there are, and which item of a collection each of them gets.</summary>
internal static class MultiInstances
{
    private const string Loop = "multiInstanceLoopCharacteristics";

    public static void SayHowMany(RuleCheck check)
    {
        foreach (var loop in check.Document.Named(Loop).Where(check.Document.RunsHere))
        {
            if (loop.BpmnChild("loopCardinality") is null && loop.BpmnChild("loopDataInputRef") is null)
                check.Refuse(loop, $"expected the number of instances in {check.Name(loop)}, found none: give a loopCardinality or a loopDataInputRef");
        }
    }

    public static void GoOverDataOfTheirActivity(RuleCheck check)
    {
        foreach (var loop in check.Document.Named(Loop).Where(check.Document.KeepsToTheLetter))
        {
            if (check.Document.Parent(loop) is not { } activity || check.Document.Referred(loop, "loopDataInputRef") is not { } data) continue;
            if (activity.IsSubProcess() ? !IsData(data) : check.Document.Parent(data) != activity.BpmnChild("ioSpecification") || data.LocalName != "dataInput")
                check.Refuse(loop, $"the loopDataInputRef of {check.Name(loop)} is {check.Name(data)}, which is no data input of the activity: refer to a collection that it takes");
        }
    }

    public static void GiveItemsOfTheirOutput(RuleCheck check) => CheckItems(check, "loopDataOutputRef", "outputDataItem");

    public static void TakeItemsOfTheirInput(RuleCheck check) => CheckItems(check, "loopDataInputRef", "inputDataItem");

    private static bool IsData(XmlElementNode element) =>
        element.LocalName is "dataObject" or "dataObjectReference" or "property" or "dataInput" or "dataOutput" or "dataStoreReference";

    private static void CheckItems(RuleCheck check, string collection, string single)
    {
        foreach (var loop in check.Document.Named(Loop).Where(check.Document.KeepsToTheLetter))
        {
            if (check.Document.ItemOf(loop.BpmnChild(single)) is not { } item || check.Document.ItemOf(check.Document.Referred(loop, collection)) is not { } items) continue;
            if (ItemDefinitions.IsCollection(item) || !ItemDefinitions.AreEquivalent(item, items))
                check.Refuse(loop, $"expected the {single} of {check.Name(loop)} to be one item of its {collection}, found {check.Name(item)} in a collection of {check.Name(items)}: give it an item definition of the same structure that is no collection");
        }
    }
}
