using Collections.Bpmn.Model;
using Collections.Xml;

namespace Collections.Bpmn.Reading;

/// <summary>Reads what stands beside the flow: data, annotations, groups, and elements that are only kept.</summary>
internal static class ArtifactReader
{
    public static Artifacts Read(XmlElementNode xml) => new(
        [.. xml.BpmnChildren("association").Select(ReadAssociation)],
        [.. xml.BpmnChildren("textAnnotation").Select(child => new TextAnnotation { Text = child.BpmnChild("text")?.Text ?? "" }.From(child))],
        [.. xml.BpmnChildren("group").Select(child => new Group { CategoryValueRef = BpmnXml.Reference(child.Attribute("categoryValueRef")) }.From(child))],
        [.. xml.BpmnChildren("dataObjectReference").Select(ReadDataObjectReference)],
        [.. xml.BpmnChildren("dataStoreReference").Select(child => new DataStoreReference { DataStoreRef = Id(child.Attribute("dataStoreRef")) }.From(child))]);

    public static IReadOnlyList<DataAssociation> ReadDataAssociations(XmlElementNode node) =>
        [.. node.Elements.Where(child => child.IsBpmn("dataInputAssociation") || child.IsBpmn("dataOutputAssociation")).Select(ReadDataAssociation)];

    /// <summary>An element with all of the specification that it contains; nesting is bounded by the limits of the document.</summary>
    public static KeptElement Keep(XmlElementNode xml) => new KeptElement
    {
        Children = [.. xml.Elements.Where(child => child.NamespaceUri == BpmnNamespaces.Model).Select(Keep)],
    }.From(xml);

    private static Association ReadAssociation(XmlElementNode xml) => new Association
    {
        SourceRef = Id(xml.Attribute("sourceRef")),
        TargetRef = Id(xml.Attribute("targetRef")),
        AssociationDirection = xml.Attribute("associationDirection"),
    }.From(xml);

    private static DataObjectReference ReadDataObjectReference(XmlElementNode xml) => new DataObjectReference
    {
        DataObjectRef = Id(xml.Attribute("dataObjectRef")),
        DataState = xml.BpmnChild("dataState")?.Attribute("name"),
    }.From(xml);

    private static DataAssociation ReadDataAssociation(XmlElementNode xml) => new DataAssociation
    {
        IsInput = xml.LocalName == "dataInputAssociation",
        SourceRefs = [.. xml.BpmnChildren("sourceRef").Select(child => Id(child.Text))],
        TargetRef = Id(xml.BpmnChild("targetRef")?.Text),
    }.From(xml);

    private static string Id(string? reference) => BpmnXml.Reference(reference) ?? "";
}
