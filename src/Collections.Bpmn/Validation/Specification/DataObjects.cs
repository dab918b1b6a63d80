using Collections.Bpmn.Reading;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>A reference to a data object is named after the object and its state.</summary>
internal static class DataObjects
{
    public static void AreReferredToByNameAndState(RuleCheck check)
    {
        foreach (var reference in check.Document.Named("dataObjectReference"))
        {
            var name = reference.Attribute("name");
            var state = reference.BpmnChild("dataState")?.Attribute("name");
            if (string.IsNullOrEmpty(name) || state is null || check.Document.Referred(reference, "dataObjectRef")?.Attribute("name") is not { } data) continue;
            if (name != $"{data} [{state}]")
                check.Refuse(reference, $"expected '{data} [{state}]' as name of {check.Name(reference)}, found '{name}': name it after its data object and state");
        }
    }
}
