namespace Collections.Bpmn.Elsa;

/// <summary>How large a workflow definition from outside may be; one at a limit is read, one beyond it is refused before it is interpreted.</summary>
public static class ElsaLimits
{
    /// <summary>Size of the file in UTF-8: room for the largest BPMN source that is kept in a definition, twice over for escapes, and its root.</summary>
    public const int Bytes = 16 << 20;

    /// <summary>Nesting of JSON. A level of nested activities costs two levels, and inputs lie some six deep.</summary>
    public const int Depth = 128;

    /// <summary>Activities of a definition at any depth.</summary>
    public const int Activities = 20_000;
}
