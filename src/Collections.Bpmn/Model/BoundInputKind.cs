namespace Collections.Bpmn.Model;

/// <summary>What kind of expression an input is bound to, by the names that Elsa gives them.</summary>
public enum BoundInputKind
{
    /// <summary>A literal value: a string, number, boolean or null.</summary>
    Literal,

    /// <summary>A FEEL expression.</summary>
    Feel,

    /// <summary>Expression type <c>Object</c>: JSON text of a list or an object.</summary>
    Structure,

    /// <summary>The name of a variable.</summary>
    Variable,

    /// <summary>JSON without the wrapper of type and expression, as plain inputs have it; the text is that JSON.</summary>
    Plain,

    /// <summary>An expression type that this engine does not evaluate: kept, and refused when it would have to run.</summary>
    Foreign,
}
