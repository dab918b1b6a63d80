using Collections.Engine.TakeOns;
using Collections.Intake.TakeOns;

namespace Collections.Server.TakeOns;

/// <summary>Why the engine refuses a case, as what was expected of its row.</summary>
internal static class TakeOnWords
{
    public static TakeOnDefect Of(TakeOnRow row, TakeOnRefusal refusal) => refusal switch
    {
        TakeOnRefusal.NoSubject => TakeOnDefect.Of(row, TakeOnFields.Account, "an account that the strategy works"),
        TakeOnRefusal.CaseOpen => TakeOnDefect.Of(row, TakeOnFields.Account, "an account without an open case in the strategy's group"),
        TakeOnRefusal.Variable => TakeOnDefect.Of(row, "", "values that the variables of the strategy can hold", ""),
        _ => TakeOnDefect.Of(row, TakeOnFields.Step, "a step at which the case would wait, with a time where it waits for one"),
    };
}
