using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>What is certain of types: an unknown type may be anything, so nothing is certain of it.</summary>
internal static class TypeKinds
{
    public static FeelType Boolean { get; } = new SimpleType(FeelKind.Boolean);

    public static FeelType Number { get; } = new SimpleType(FeelKind.Number);

    public static FeelType Text { get; } = new SimpleType(FeelKind.Text);

    /// <summary>The kind of all values of a type but null; null where it is not known, or there are none.</summary>
    public static FeelKind? KindOf(FeelType type) => Bare(type) switch
    {
        SimpleType { Kind: FeelKind.Null } => null,
        SimpleType simple => simple.Kind,
        ListType => FeelKind.List,
        ContextType => FeelKind.Context,
        RangeType => FeelKind.Range,
        FunctionType => FeelKind.Function,
        _ => null,
    };

    /// <summary>The type without its allowed values.</summary>
    public static FeelType Bare(FeelType type) => type is ConstrainedType constrained ? Bare(constrained.Base) : type;

    /// <summary>The type of a value that is of one type or the other.</summary>
    public static FeelType Either(FeelType left, FeelType right)
    {
        if (left.Equals(right) || right is SimpleType { Kind: FeelKind.Null }) return left;
        if (left is SimpleType { Kind: FeelKind.Null }) return right;
        return KindOf(left) is { } kind && kind == KindOf(right) && Bare(left) is SimpleType simple ? simple : FeelType.Any;
    }

    public static FeelType EitherOf(IEnumerable<FeelType> types)
    {
        FeelType? all = null;
        foreach (var type in types) all = all is null ? type : Either(all, type);
        return all ?? FeelType.Any;
    }

    /// <summary>Whether values of two types are never equal: their kinds differ, and neither is a list that may stand for its item.</summary>
    public static bool NeverEqual(FeelType left, FeelType right) =>
        KindOf(left) is { } a && KindOf(right) is { } b && a != b && a != FeelKind.List && b != FeelKind.List;

    /// <summary>Whether there is no order between values of two types.</summary>
    public static bool NeverOrdered(FeelType left, FeelType right) =>
        NeverEqual(left, right) || HasNoOrder(left) || HasNoOrder(right);

    private static bool HasNoOrder(FeelType type) => KindOf(type) is FeelKind.Boolean or FeelKind.Context or FeelKind.Range or FeelKind.Function;

    /// <summary>Whether no value of a type but null can stand where another is asked for, conversions included.</summary>
    public static bool NeverFits(FeelType asked, FeelType given)
    {
        if (KindOf(asked) is not { } wanted || KindOf(given) is not { } found || wanted == found) return false;
        if (wanted == FeelKind.DateTime && found == FeelKind.Date) return false;
        if (wanted == FeelKind.List) return Bare(asked) is ListType list && NeverFits(list.Item, given);
        return found != FeelKind.List || Bare(given) is ListType { Item: var item } && NeverFits(asked, item);
    }

    /// <summary>How messages name a type.</summary>
    public static string Describe(FeelType type) => Evaluation.Types.Describe(Bare(type));
}
