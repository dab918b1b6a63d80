namespace Collections.Bpmn.Model;

/// <summary>Data that outlives the process, as it is drawn in one place.</summary>
public sealed class DataStoreReference : BpmnElement
{
    /// <summary>Id of the data store; empty where it names none.</summary>
    public string DataStoreRef { get; internal set; } = "";
}
