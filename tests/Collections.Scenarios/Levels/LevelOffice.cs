using Collections.Scenarios.Offices;

namespace Collections.Scenarios.Levels;

/// <summary>
/// A database with two strategies: cards by customer, product and currency (a first task, two days later a second one),
/// and late debts by customer, which go first.
/// </summary>
internal sealed class LevelOffice : DrawnOffice
{
    public LevelOffice()
    {
        Draw("cards", """level="family" precedence="40" entry="product = &quot;card&quot; and days past due in [1..90]" """, TwoTasks("first", "second"), "promise");
        Draw("late", """level="customer" lead="days past due" precedence="30" entry="days past due &gt;= 91" """, TwoTasks("negotiate", "insist"), "promise");
    }
}
