using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Editing;

/// <summary>Applies edits to a document.</summary>
public static class BpmnEditor
{
    /// <summary>Edits of one call; more are refused.</summary>
    public const int MaxEdits = 20_000;

    /// <summary>
    /// Applies edits one after the other, all or none. What is given is not changed; what is returned was written and read
    /// again, so that it is what a reader of the file would see.
    /// </summary>
    public static BpmnEditResult Apply(BpmnDefinitions definitions, IReadOnlyList<BpmnEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(edits);
        if (edits.Count > MaxEdits) return new(null, [TooMany(edits.Count)]);
        var document = new EditedDocument(definitions.Document.Copy());
        var findings = edits.Select(edit => Apply(document, edit)).OfType<ValidationFinding>().ToList();
        return findings.Count > 0 ? new(null, findings) : Read(document);
    }

    private static BpmnEditResult Read(EditedDocument document)
    {
        var read = BpmnReader.Read(Xml.XmlTreeWriter.Write(document.Tree), "");
        return new(read.Definitions, read.Definitions is null ? read.Findings : []);
    }

    private static ValidationFinding? Apply(EditedDocument document, BpmnEdit edit) => edit switch
    {
        RenameElement rename => TextEdits.Rename(document, rename),
        SetDocumentation text => TextEdits.Document(document, text),
        SetAttributeValue attribute => TextEdits.SetValue(document, attribute),
        SetScript script => TextEdits.SetScript(document, script),
        SetLoop loop => LoopEdits.Set(document, loop),
        SetBounds bounds => ShapeEdits.Move(document, bounds),
        SetWaypoints waypoints => ShapeEdits.Lay(document, waypoints),
        SetCondition condition => FlowEdits.SetCondition(document, condition),
        SetDefaultFlow flow => FlowEdits.SetDefault(document, flow),
        ReconnectFlow flow => ReconnectEdits.Reconnect(document, flow),
        AddFlow flow => FlowEdits.Add(document, flow),
        SetActivityBinding binding => BindingEdits.Set(document, binding),
        SetActivityInput input => BindingEdits.SetInput(document, input),
        SetExtension extension => ExtensionEdits.Set(document, extension),
        SetEventTriggers triggers => TriggerEdits.Set(document, triggers),
        AddNode node => NodeEdits.Add(document, node),
        AddProcess process => ProcessEdits.Add(document, process),
        CopyElement copy => CopyEdits.Copy(document, copy),
        RemoveElement element => RemovalEdits.Remove(document, element),
        _ => throw new InvalidOperationException($"{edit.GetType().Name} has no behaviour: add it to BpmnEditor."),
    };

    private static ValidationFinding TooMany(int count) =>
        new("edit-count", FindingSeverity.Error, "", $"expected at most {MaxEdits} edits, found {count}: apply them in several steps", default);
}
