using Collections.Xml;

namespace Collections.Bpmn.Model;

/// <summary>Anything of a model that can be named by a finding. <see cref="Id"/> is empty where the file gives none.</summary>
public abstract class BpmnElement
{
    public string Id { get; internal set; } = "";

    public string? Name { get; internal set; }

    /// <summary>The text of the first documentation element, if there is one.</summary>
    public string? Documentation { get; internal set; }

    public SourceLocation Location { get; internal set; }

    /// <summary>The XML the element was read from, with everything the model does not interpret; null in a model made in code.</summary>
    public XmlElementNode? Xml { get; internal set; }

    /// <summary>The element's name in the specification, such as <c>exclusiveGateway</c>.</summary>
    public string ElementName => Xml?.LocalName ?? GetType().Name;
}
