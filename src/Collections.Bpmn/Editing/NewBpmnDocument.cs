using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>A document that holds one empty process and its empty diagram; nodes and flows are added by edits.</summary>
public static class NewBpmnDocument
{
    /// <summary>The document, or the finding that says why there is none.</summary>
    /// <param name="processId">An XML name without colon; definitions and diagram derive theirs from it.</param>
    /// <param name="name">Name of the process; null leaves it unnamed.</param>
    /// <param name="targetNamespace">A URI.</param>
    /// <param name="definitionsId">An XML name without colon; null derives it from that of the process.</param>
    public static BpmnEditResult Create(string processId, string? name, string targetNamespace, string? definitionsId = null)
    {
        ArgumentNullException.ThrowIfNull(targetNamespace);
        if (!XmlText.IsName(processId)) return new(null, [WrongId(processId)]);
        var read = BpmnReader.Read(Skeleton(processId), "");
        if (read.Definitions is not { } skeleton) return new(null, read.Findings);
        var root = skeleton.Document.Root;
        if (definitionsId is not null && !XmlText.IsName(definitionsId)) return new(null, [WrongId(definitionsId)]);
        if (definitionsId is not null) root.SetAttribute("id", definitionsId);
        root.SetAttribute("targetNamespace", targetNamespace);
        root.BpmnChild("process")!.SetAttribute("name", name);
        return BpmnEditor.Apply(skeleton, []);
    }

    private static string Skeleton(string id) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="{BpmnNamespaces.Model}" xmlns:bpmndi="{BpmnNamespaces.Diagram}" xmlns:dc="{BpmnNamespaces.DiagramCommon}" xmlns:di="{BpmnNamespaces.DiagramInterchange}" xmlns:xsi="{NamespaceNames.SchemaInstance}" xmlns:elsa="{BpmnNamespaces.Elsa}" id="{id}_definitions" targetNamespace="">
          <bpmn:process id="{id}" isExecutable="true">
          </bpmn:process>
          <bpmndi:BPMNDiagram id="{id}_diagram">
            <bpmndi:BPMNPlane id="{id}_plane" bpmnElement="{id}">
            </bpmndi:BPMNPlane>
          </bpmndi:BPMNDiagram>
        </bpmn:definitions>

        """;

    private static ValidationFinding WrongId(string id) =>
        new("edit-id", FindingSeverity.Error, id, $"expected an XML name without colon as id, found '{id}'", default);
}
