namespace Collections.Decisions.Syntax;

/// <summary>Measures a tree without recursion, so that everything after it may recurse.</summary>
internal static class TreeHeight
{
    public static bool Exceeds(FeelExpression root, int limit)
    {
        var open = new Stack<(FeelExpression Node, int Height)>();
        open.Push((root, 1));
        while (open.TryPop(out var item))
        {
            if (item.Height > limit) return true;
            foreach (var child in item.Node.Children) open.Push((child, item.Height + 1));
        }
        return false;
    }
}
