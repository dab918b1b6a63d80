using System.Runtime.CompilerServices;
using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>Finds what is wrong for certain with the types of an expression over columns.</summary>
public static class ExpressionTypes
{
    /// <summary>A schema never changes, and some hundred expressions are held against each.</summary>
    private static readonly ConditionalWeakTable<ColumnSchema, TypeScope> scopes = [];

    /// <summary>
    /// The mistakes, by position. Names that the schema does not have are taken for values of any type: who reads them
    /// knows better whether they may be missing.
    /// </summary>
    /// <param name="tree">An expression.</param>
    /// <param name="schema">The columns with their types.</param>
    /// <param name="isCondition">Whether it must be boolean.</param>
    public static IReadOnlyList<FeelError> Check(FeelExpression tree, ColumnSchema schema, bool isCondition = false)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(schema);
        var errors = new List<FeelError>();
        var checker = new TypeChecker(_ => null, errors.Add);
        var type = checker.Infer(tree, scopes.GetValue(schema, ScopeOf));
        if (isCondition) checker.ExpectBoolean(type, "A condition", tree.Position);
        return [.. errors.OrderBy(error => error.Position)];
    }

    /// <summary>Of which kind every value of an expression is that is not null; null where that is not known.</summary>
    /// <param name="tree">An expression.</param>
    /// <param name="schema">The columns with their types.</param>
    public static FeelKind? KindOf(FeelExpression tree, ColumnSchema schema)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(schema);
        return TypeKinds.KindOf(new TypeChecker(_ => null, static _ => { }).Infer(tree, scopes.GetValue(schema, ScopeOf)));
    }

    private static TypeScope ScopeOf(ColumnSchema schema)
    {
        var scope = new TypeScope(null) { IsOpen = true };
        foreach (var column in schema.Columns)
            scope.Bind(column.Name, ColumnShape.KindOf(column.Type) is { } kind ? new SimpleType(kind) : FeelType.Any);
        return scope;
    }
}
