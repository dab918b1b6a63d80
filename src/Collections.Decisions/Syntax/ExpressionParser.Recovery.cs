namespace Collections.Decisions.Syntax;

/// <summary>
/// Going on after a mistake, so that one reading finds all of them. Source is read strictly first; only where that
/// fails is it read once more by a parser that has a list of errors.
/// </summary>
internal sealed partial class ExpressionParser
{
    // Where reading went on after the last mistake. What is missing there is missing because of it.
    private int resumed = -1;

    private bool Recovers => errors is not null;

    /// <summary>Reads as far as possible; what is found stands in the list of errors.</summary>
    public void Recover(Func<ExpressionParser, FeelExpression> read)
    {
        try
        {
            read(this);
            while (Current.Kind is not (TokenKind.End or TokenKind.Invalid)) Continue();
        }
        catch (SyntaxErrorException error)
        {
            Record(error.Error);
        }
        if (tokens[^1].Kind != TokenKind.Invalid || errors!.Exists(error => error.Position == tokens[^1].Position)) return;
        index = tokens.Count - 1;
        resumed = -1;
        Record(Unexpected("").Error);
    }

    // Behind a bracket that nothing opened, or a comma that nothing separates by.
    private void Continue()
    {
        Skip();
        if (Current.Kind is TokenKind.End or TokenKind.Invalid) return;
        Take();
        if (IsOperator(Current)) Take();
        resumed = index;
        if (Current.Kind is TokenKind.End or TokenKind.Invalid) return;
        Expression();
        ExpectEnd("an operator or the end of the expression");
    }

    /// <summary>Notes a mistake, unless it follows from the one before.</summary>
    private void Record(FeelError error)
    {
        if (index > resumed && errors!.Count < FeelLimits.SyntaxErrors) errors.Add(error);
        resumed = index;
    }

    /// <summary>Notes a mistake and goes on, or gives up where nothing more may be noted.</summary>
    private void RecordOrThrow(SyntaxErrorException error)
    {
        if (!Recovers || errors!.Count >= FeelLimits.SyntaxErrors) throw error;
        Record(error.Error);
    }

    /// <summary>What stands where a value should: an error, and as little of the source as possible.</summary>
    private ErrorExpression Missing(SyntaxErrorException error, bool isValue = false)
    {
        var position = Current.Position;
        RecordOrThrow(error);
        if (isValue || !IsOperator(Current) && !IsSynchronising(Current)) Take();
        resumed = index;
        return new(position);
    }

    /// <summary>Reads an expression or operand; where that fails, goes on behind it.</summary>
    private FeelExpression Recovering(Func<FeelExpression> read)
    {
        var (outerDepth, start) = (depth, Current.Position);
        try
        {
            return read();
        }
        catch (SyntaxErrorException error) when (error.Error.Code != "too-deep" && errors!.Count < FeelLimits.SyntaxErrors)
        {
            (depth, prepared, inRangeEnd) = (outerDepth, null, false);
            Record(error.Error);
            Skip();
            resumed = index;
            return new ErrorExpression(start);
        }
    }

    /// <summary>Whether a comma says that another item follows; a mistake before it is noted and passed over.</summary>
    private bool More(string closer)
    {
        if (TakeSymbol(",")) return true;
        // After "in (" the first test may be the low end of a range.
        if (!Recovers || Current.Is(closer) || Current.Is("..") || Current.Kind is TokenKind.End or TokenKind.Invalid) return false;
        Resume(Unexpected(closer.Length == 0 ? "',' or the end of the tests" : $"',' or '{closer}'"));
        return TakeSymbol(",");
    }

    private void Resume(SyntaxErrorException error)
    {
        RecordOrThrow(error);
        Skip();
        resumed = index;
    }

    // To the next token at which an outer rule can go on. Brackets that open on the way are passed over with what they hold.
    private void Skip()
    {
        var open = 0;
        while (Current.Kind is not (TokenKind.End or TokenKind.Invalid))
        {
            if (open == 0 && IsSynchronising(Current)) return;
            if (Current.Is("(") || Current.Is("[") || Current.Is("{")) open++;
            if (Current.Is(")") || Current.Is("]") || Current.Is("}")) open--;
            index++;
        }
    }

    private static bool IsSynchronising(Token token) => token switch
    {
        { Kind: TokenKind.End or TokenKind.Invalid } => true,
        { Kind: TokenKind.Symbol, Text: "," or ")" or "]" or "}" } => true,
        { Kind: TokenKind.Name, Text: "then" or "else" or "return" or "satisfies" or "and" or "or" } => true,
        _ => false,
    };

    private static bool IsOperator(Token token) =>
        token.Kind == TokenKind.Symbol && token.Text is "+" or "-" or "*" or "/" or "**" or "=" or "!=" or "<" or "<=" or ">" or ">=" or ".." or ":";
}

/// <summary>Stands where the source has a mistake. Trees with one are never handed out.</summary>
internal sealed record ErrorExpression(int Position) : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [];
}
