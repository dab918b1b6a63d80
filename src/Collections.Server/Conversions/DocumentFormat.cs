namespace Collections.Server.Conversions;

/// <summary>How a strategy is written down.</summary>
internal enum DocumentFormat
{
    /// <summary>BPMN 2.0 XML.</summary>
    Bpmn,

    /// <summary>The JSON of an Elsa workflow definition.</summary>
    Elsa,
}
