using System.CommandLine;
using System.CommandLine.Invocation;
using AiAssistant.Evaluation.Answers;
using AiAssistant.Evaluation.Calibration;
using AiAssistant.Evaluation.Candidates;
using AiAssistant.Evaluation.Frequencies;
using AiAssistant.Evaluation.Injection;
using AiAssistant.Evaluation.OfferCalibration;
using AiAssistant.Evaluation.Profiles;
using AiAssistant.Evaluation.Retrieval;
using AiAssistant.Evaluation.Routing;
using AiAssistant.Evaluation.Shop;
using AiAssistant.Evaluation.ShopOffers;
using AiAssistant.Evaluation.Support;
using AiAssistant.Evaluation.Verification;

var root = new RootCommand("Measures AiAssistant on your own data. Every verb writes one JSON object to standard output.")
{
    RetrievalCommand.Create(),
    ShopCommand.Create(),
    RoutingCommand.Create(),
    CandidatesCommand.Create(),
    ShopOffersCommand.Create(),
    AnswersCommand.Create(),
    SupportCommand.Create(),
    CalibrateCommand.Create(),
    CalibrateOffersCommand.Create(),
    FrequenciesCommand.Create(),
    ProfilesCommand.Create(),
    VerifyCommand.Create(),
    InjectCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Action is ParseErrorAction error)
{
    error.ShowHelp = false; // standard output holds results alone
}

return await parsed.InvokeAsync().ConfigureAwait(false);
