using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>One rule at work on one document.</summary>
internal sealed class RuleCheck(string rule, BpmnDocument document, List<ValidationFinding> findings)
{
    public BpmnDocument Document { get; } = document;

    /// <param name="guilty">What breaks the rule; where it has no id, the finding names the nearest element around it that has one.</param>
    /// <param name="message">What was expected, what was found, and what to do.</param>
    public void Refuse(XmlElementNode guilty, string message) => findings.Add(new ValidationFinding(
        rule, FindingSeverity.Error, Document.Identified(guilty).Attribute("id")?.Trim() ?? "", message, guilty.Location()));

    /// <summary>How a message names an element.</summary>
    public string Name(XmlElementNode element) => Document.Name(element);
}
