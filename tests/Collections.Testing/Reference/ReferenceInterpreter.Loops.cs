using Collections.Bpmn.Model;
using Collections.Decisions.Numbers;
using Collections.Decisions.Values;

namespace Collections.Testing.Reference;

/// <summary>Loops and multiple instances.</summary>
internal sealed partial class ReferenceInterpreter
{
    private const int MostInstances = 1_000;

    private void ArriveAtLoop(ReferenceToken token)
    {
        Stand(token);
        token.Inner = new ReferenceScope(token, null);
        if (LoopOf(token) is StandardLoopCharacteristics loop) BeginLoop(token, loop);
        else BeginInstances(token, (MultiInstanceLoopCharacteristics)LoopOf(token));
    }

    private void BeginLoop(ReferenceToken token, StandardLoopCharacteristics loop)
    {
        token.Loop = new ReferenceLoop();
        if (loop.LoopMaximum <= 0 || (loop.TestBefore && !GoesOn(token, loop, 1, null))) LeaveLoop(token);
        else StartInstance(token);
    }

    private bool GoesOn(ReferenceToken token, StandardLoopCharacteristics loop, int counter, ReferenceToken? instance) =>
        loop.LoopCondition is null || Evaluate(loop.LoopCondition.Text, token, LoopNames(token.Loop!, counter, instance)).IsTrue;

    private void BeginInstances(ReferenceToken token, MultiInstanceLoopCharacteristics loop)
    {
        var items = loop.LoopDataInputRef is { } collection ? Evaluate(NameOf(token, collection), token) as ListValue : null;
        var count = loop.LoopDataInputRef is not null ? items?.Items.Length : WholeNumber(Evaluate(loop.LoopCardinality?.Text ?? "null", token));
        if (count is null or < 0 or > MostInstances)
        {
            token.Inner = null;
            Stop(token, "LOOP_WITHOUT_COUNT");
            return;
        }
        token.Loop = new ReferenceLoop { Count = count, Items = items?.Items };
        if (count == 0) LeaveLoop(token);
        for (var i = 0; i < (loop.IsSequential ? Math.Min(1, count.Value) : count); i++) StartInstance(token);
    }

    private static int? WholeNumber(FeelValue value) =>
        value is NumberValue number && number.Value.TryGetScaled(0, out var whole) && whole is >= 0 and <= MostInstances ? (int)whole : null;

    private void StartInstance(ReferenceToken token)
    {
        var loop = token.Loop!;
        var instance = NewToken(token.Inner!);
        instance.LoopCounter = ++loop.Started;
        if (loop.Items is { } items && ((MultiInstanceLoopCharacteristics)LoopOf(token)).InputDataItem is { } name) instance.Item = (name, items[instance.LoopCounter - 1]);
        Enter(instance, token.Node.Body!);
    }

    private void CompleteInstance(ReferenceToken token, ReferenceToken instance)
    {
        token.Loop!.Completed++;
        if (LoopOf(token) is StandardLoopCharacteristics standard) CompleteRound(token, standard, instance);
        else CompleteOne(token, (MultiInstanceLoopCharacteristics)LoopOf(token), instance);
    }

    private void CompleteRound(ReferenceToken token, StandardLoopCharacteristics loop, ReferenceToken instance)
    {
        var goesOn = !(token.Loop!.Started >= loop.LoopMaximum)
            && (loop.TestBefore ? GoesOn(token, loop, token.Loop.Started + 1, null) : GoesOn(token, loop, instance.LoopCounter, instance));
        if (goesOn) StartInstance(token);
        else LeaveLoop(token);
    }

    private void CompleteOne(ReferenceToken token, MultiInstanceLoopCharacteristics drawn, ReferenceToken instance)
    {
        var loop = token.Loop!;
        if (drawn.OutputDataItem is { } item) loop.Output[instance.LoopCounter] = Evaluate(item, instance);
        if (drawn.BehaviorEvent is { } thrown && (drawn.Behavior == MultiInstanceBehavior.None || (drawn.Behavior == MultiInstanceBehavior.One && loop.Completed == 1)))
        {
            ThrowFromInstance(token, thrown);
            if (token.IsGone || token.Loop is null) return;
        }
        var isEnough = drawn.CompletionCondition is { } condition && Evaluate(condition.Text, token, LoopNames(loop, instance.LoopCounter, instance)).IsTrue;
        if (isEnough) EmptyButRecords(token.Inner!);
        if (isEnough || loop.Completed == loop.Count) LeaveLoop(token);
        else if (drawn.IsSequential) StartInstance(token);
    }

    private void LeaveLoop(ReferenceToken token)
    {
        if (LoopOf(token) is MultiInstanceLoopCharacteristics { LoopDataOutputRef: { } output })
            SetVariable(token.Node.Container.Frame, NameOf(token, output), new ListValue([.. Enumerable.Range(1, token.Loop!.Count!.Value).Select(place => token.Loop.Output.GetValueOrDefault(place, FeelValue.Null))]));
        token.Loop = null;
        CompleteActivity(token);
    }

    private static LoopCharacteristics LoopOf(ReferenceToken token) => ((Activity)token.Node.Element).LoopCharacteristics!;

    /// <summary>The name of the data object of an id, or what is named itself.</summary>
    private static string NameOf(ReferenceToken token, string reference)
    {
        for (IFlowContainer? container = token.Node.Element.Container; container is not null; container = container.Parent)
        {
            if (container.DataObjects.FirstOrDefault(data => data.Id == reference) is { Name: { Length: > 0 } name }) return name;
        }
        return reference;
    }

    private static Dictionary<string, FeelValue> LoopNames(ReferenceLoop loop, int counter, ReferenceToken? instance)
    {
        var names = new Dictionary<string, FeelValue>(StringComparer.Ordinal)
        {
            ["loopCounter"] = Number(counter),
            ["numberOfInstances"] = Number(loop.Count ?? loop.Started),
            ["numberOfActiveInstances"] = Number(loop.Started - loop.Completed),
            ["numberOfCompletedInstances"] = Number(loop.Completed),
        };
        if (instance?.Item is var (name, value)) names[name] = value;
        return names;
    }

    private static FeelValue Number(int number) => FeelValue.Of(FeelNumber.FromInt64(number));
}
