using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>What is called, or offered as a service, takes and gives the data that its callers hand over and expect.</summary>
internal static class CallableElements
{
    private static readonly string[] Parts = ["dataInput", "dataOutput"];

    public static void AreCalledWithTheirData(RuleCheck check)
    {
        foreach (var call in check.Document.Named("callActivity"))
        {
            if (check.Document.Find(call.Attribute("calledElement")) is not { } called || !Declares(call) || !Declares(called)) continue;
            foreach (var part in Parts) CompareData(call, called, part, check);
            CompareSets(call, called, check);
        }
    }

    public static void BindTheOperationsTheyOffer(RuleCheck check)
    {
        foreach (var callable in check.Document.Where(element => element.BpmnChild("supportedInterfaceRef") is not null))
        {
            var bound = callable.BpmnChildren("ioBinding").Select(binding => check.Document.Referred(binding, "operationRef")).ToHashSet();
            foreach (var operation in check.Document.AllReferred(callable, "supportedInterfaceRef").SelectMany(offered => offered.BpmnChildren("operation")))
            {
                if (!bound.Contains(operation))
                    check.Refuse(callable, $"{check.Name(callable)} offers {check.Name(operation)} and binds no data to it: add an ioBinding for the operation");
            }
        }
    }

    public static void BindDataOfTheMessages(RuleCheck check)
    {
        foreach (var binding in check.Document.Named("ioBinding"))
        {
            if (check.Document.Referred(binding, "operationRef") is not { } operation) continue;
            CompareBinding(binding, "inputDataRef", check.Document.Referred(operation, "inMessageRef"), check);
            CompareBinding(binding, "outputDataRef", check.Document.Referred(operation, "outMessageRef"), check);
        }
    }

    private static void CompareData(XmlElementNode call, XmlElementNode called, string part, RuleCheck check)
    {
        var given = Data(call, part);
        var asked = Data(called, part);
        if (given.Count != asked.Count)
            check.Refuse(call, $"expected as many {part} elements on {check.Name(call)} as {check.Name(called)} has, {asked.Count}; found {given.Count}: make the two alike");
        else if (given.Zip(asked).Any(pair => !ItemDefinitions.AreEquivalent(check.Document.ItemOf(pair.First), check.Document.ItemOf(pair.Second))))
            check.Refuse(call, $"the {part} elements of {check.Name(call)} have other item definitions than those of {check.Name(called)}: give them the same, in the same order");
    }

    private static void CompareSets(XmlElementNode call, XmlElementNode called, RuleCheck check)
    {
        foreach (var sets in (string[])["inputSet", "outputSet"])
        {
            if (Data(call, sets).Count != Data(called, sets).Count)
                check.Refuse(call, $"expected as many {sets} elements on {check.Name(call)} as {check.Name(called)} has, {Data(called, sets).Count}; found {Data(call, sets).Count}: make the two alike");
        }
    }

    private static void CompareBinding(XmlElementNode binding, string end, XmlElementNode? message, RuleCheck check)
    {
        if (check.Document.Referred(binding, end) is not { } bound || check.Document.ItemOf(message) is not { } item) return;
        var data = bound.LocalName switch
        {
            "inputSet" => check.Document.AllReferred(bound, "dataInputRefs").FirstOrDefault(),
            "outputSet" => check.Document.AllReferred(bound, "dataOutputRefs").FirstOrDefault(),
            _ => bound,
        };
        if (!ItemDefinitions.AreEquivalent(check.Document.ItemOf(data), item))
            check.Refuse(binding, $"the {end} of {check.Name(binding)} holds other data than {check.Name(message!)} carries: give both the same item definition");
    }

    private static bool Declares(XmlElementNode element) => element.BpmnChild("ioSpecification") is not null;

    private static List<XmlElementNode> Data(XmlElementNode element, string part) =>
        [.. element.BpmnChild("ioSpecification")?.BpmnChildren(part) ?? []];
}
