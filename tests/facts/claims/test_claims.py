"""Sentences that a careful editor would query, and sentences that only look like them."""

from __future__ import annotations

import pytest

from plainlint import segment
from plainlint.facts import claims
from plainlint.readers import read_text
from tests.cost import Work, grows_in_proportion


def found(text: str, format: str = "text") -> list[str]:
    document = read_text(text, format=format)
    return [document.source.excerpt(span) for span in claims.find(segment.passages(document))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Around 4 in 5 people make a full recovery within six months.",
        "More than 350,000 people are diagnosed with cancer in the UK each year.",
        "Type 2 diabetes accounts for about 90% of all cases of diabetes.",
        "It's estimated that 1 in 4 adults in England is living with obesity.",
        "Breast cancer is the most common cancer in women in the UK.",
        "Women are twice as likely as men to have migraines.",
        "Studies have shown that regular exercise can ease symptoms of depression.",
        "Research suggests that people who eat more fibre live longer.",
        "The vaccine prevents about 97% of severe illness.",
        "Statins cut the risk of heart attack by about a quarter.",
        "NICE recommends that people with hypertension are offered a yearly review.",
        "The World Health Organization says that breastfeeding protects babies from infection.",
        "CBT has been shown to be as effective as medicine for mild depression.",
        "Lung cancer is the leading cause of cancer death worldwide.",
        "Nearly half of people with dementia also have sleep problems.",
        "Smokers are 15 times more likely to die of lung cancer.",
        "The number of people with diabetes has doubled since 1996.",
        "Rates of type 1 diabetes have risen over the past 20 years.",
        "About 700,000 people in the UK have autism.",
        "People with asthma have an increased risk of pneumonia.",
        "Heavy drinking raises your risk of seven types of cancer.",
        "One in three people over 65 falls at least once a year.",
        "Fewer than 1 in 1,000 people have a serious reaction.",
        "Every year, 10,000 babies are born too early in Scotland.",
        "Most studies found no link between the vaccine and autism.",
        "There is good evidence that talking therapies help.",
        "There is no evidence that detox diets work.",
        "The operation is successful in 95 out of 100 people.",
        "According to the British Heart Foundation, 7.6 million people live with heart disease.",
        "Experts believe that the condition runs in families.",
        "Up to 80 per cent of strokes can be prevented.",
        "The average age at diagnosis is 72.",
        "Hip replacement is one of the most successful operations, with 9 out of 10 replacements lasting 20 years.",
        "This treatment is more effective than surgery for small stones.",
        "A review of 20 trials found that acupuncture reduced headaches.",
        "Black men are more likely to get prostate cancer than white men.",
        "The current guidelines recommend 150 minutes of activity a week.",
        "Screening saves around 1,300 lives a year.",
        "Vaccination has reduced deaths from measles by three quarters.",
        "Taking folic acid lowers the chance of spina bifida.",
        "Being overweight makes you more likely to develop gallstones.",
        "Two thirds of women have hot flushes during the menopause.",
        "Globally, an estimated 38 million people are living with HIV.",
        "Exercise has been proven to help with fatigue.",
        "The risk of complications is less than 1%.",
        "Passive smoking is linked to sudden infant death.",
        "Infection happens in about 2% of operations.",
        "Some research shows that ginger may help with sickness.",
        "Scientists have found a gene that plays a part.",
        "Approximately 15,000 hip fractures happen annually in Ireland.",
        "It affects roughly 1 in every 2,500 newborns.",
        "Ten times as many women as men have lupus.",
        "Doctors think that stress makes eczema worse.",
        "The pill is over 99% effective at preventing pregnancy.",
        "Men with the faulty gene have a higher chance of prostate cancer.",
        "Most people (about 85%) recover without treatment.",
        "In 2019 there were 5,200 new cases of cervical cancer.",
        "Trials are showing that shorter courses of antibiotics work just as well.",
        "About one teenager in six has had a migraine.",
        "For every 400 people who have the scan, one has a reaction.",
        "Every ten minutes, someone in Wales breaks a hip.",
        "Broken nights cost British employers £3 billion a year.",
        "Asthma accounts for one in twenty emergency visits.",
        "Cases of scabies climbed steeply last summer.",
        "Hospital stays for croup have fallen by a third since 2010.",
        "Hay fever is on the rise in our cities.",
        "Fewer people lose their sight than a generation ago.",
        "Most people who have a first fit never have a second.",
        "The vast majority of these lumps are harmless.",
        "Drinkers take longer to recover than people who do not drink.",
        "Nurses catch flu more often than office workers.",
        "Children who share a bed have fewer nightmares.",
        "Hernias are the commonest reason for surgery in men.",
        "Ireland has one of the highest rates of cystic fibrosis in the world.",
        "Norovirus kills more people than we think.",
        "In a trial of 300 runners, those who stretched got no fewer cramps.",
        "Of those asked, most wanted their results by text.",
        "Brisk walking lowers blood pressure.",
        "The nasal vaccine protects against three kinds of flu.",
        "Vitamin D does not prevent colds.",
        "Rinsing works for most people with mild hay fever.",
        "The benefits of the jab far outweigh the harms.",
        "Open wards are just as safe as single rooms.",
        "The British Society of Sleep advises against naps after four.",
    ],
)
def test_claims_need_a_source(sentence: str) -> None:
    assert found(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Take one tablet twice a day with food.",
        "You may be offered a scan if your symptoms do not improve.",
        "Your appointment will last about 45 minutes.",
        "The normal range is 4 to 7 mmol/l.",
        "Do not drive for 24 hours after the anaesthetic.",
        "You'll be invited every 3 years if you're aged 25 to 49.",
        "Visiting times are 2pm to 8pm every day.",
        "Only two visitors are allowed at each bed at a time.",
        "Drink 6 to 8 glasses of water a day.",
        "The procedure is done by a specialist nurse.",
        "Diabetes is a condition that makes your blood sugar too high.",
        "A stroke happens when the blood supply to part of the brain is cut off.",
        "Ask your doctor about the risks and benefits.",
        "Your stitches will be taken out after 10 days.",
        "If you are over 65, you can have the flu vaccine free.",
        "To reduce your risk of infection, wash your hands often.",
        "Use a hand gel that is at least 60% alcohol.",
        "Rate your pain from 0 to 10, where 10 is the worst pain.",
        "The cream is 1% hydrocortisone.",
        "You can take part in research if you wish.",
        "Your team will talk to you about clinical trials.",
        "Symptoms usually last for 7 to 10 days.",
        "There are two types of diabetes.",
        "We see about 20 patients in each clinic.",
        "You should have 3 doses of the vaccine.",
        "The first dose is given at 8 weeks, the second at 16 weeks.",
        "Side effects can include headache, tiredness and feeling sick.",
        "We hope that you find this leaflet useful.",
        "Babies under 6 months should not have water.",
        "Keep the dressing dry for 48 hours.",
        "You might need to stay in hospital for 2 or 3 days.",
        "This leaflet was reviewed in March 2024.",
        "Please arrive 15 minutes before your appointment.",
        "The heart has four chambers.",
        "A normal heart beats 60 to 100 times a minute.",
        "Your nurse will check your blood pressure twice a day.",
        "Talk to someone you trust about how you feel.",
        "Half of the tablet should be taken in the morning.",
        "Speak to your midwife if you are more than 12 weeks pregnant.",
        "It's normal to feel upset after bad news.",
        "We asked people who have had the operation what helped them.",
        "Your scan results are usually ready in 2 weeks.",
        "Call 111 if your temperature is above 39C.",
        "Bring a list of all the medicines you take.",
        "The clinic is open Monday to Friday, 9am to 5pm.",
        "Tell us if you have taken part in a drug trial in the last 3 months.",
        "Most people go home the same day.",
        "Your doctor may suggest a different treatment if this one does not work.",
        "Ibuprofen is a type of painkiller.",
        "Researchers may contact you about a study.",
        "You may need to try several medicines before you find one that works.",
        "The tube is about as wide as a pencil.",
        "You'll have a blood test every 3 months.",
        "Parking costs £2 for 2 hours.",
        "Cut down on salt and try to eat less than 6g a day.",
        "Cystic fibrosis is passed on when both parents carry the faulty gene.",
        "A doctor will explain the results of your test.",
        "The evidence for your claim must be sent within 28 days.",
        "The study nurse will call you after one week.",
        "Your data will be used for research only if you agree.",
        "Wait 4 hours between doses and do not take more than 4 doses in 24 hours.",
        "If you're at higher risk, you may be asked to have a blood test.",
        "Your dietitian will help you find a more effective way to plan meals.",
        "We use your feedback and research to improve our leaflets.",
        "Signs of a heart attack can include chest pain and sweating.",
        "Chemotherapy uses medicine to kill cancer cells.",
        "Do most people (90%) recover?",
        "People who have an increased risk are invited every year.",
        "Treatment to lower the risk of the cancer coming back is called adjuvant therapy.",
        "The trials are done to find out whether the medicine is safe and effective.",
        "In a trial, you are put in one of two groups by chance.",
        "To cut the risk of a fall, move loose rugs.",
        "The ward sees about 900 patients a year.",
        "We raised £3 million for the new wing.",
        "Your weight has gone up since your last visit.",
        "If the number of white cells drops, we put treatment off.",
        "Some babies sleep more than others.",
        "You may take longer to wake up than younger patients.",
        "Patients who need more help can press the bell.",
        "The splint protects your wrist while it mends.",
        "Most people who have this scan go home the same day.",
        "Survival rate means the share of people who are alive after five years.",
        "The main reason for the visit is to look at your wound.",
        "Doctors may suggest a longer course of tablets.",
        "It is not known whether this helps.",
        "The drops contain 2% dorzolamide.",
    ],
)
def test_advice_definitions_and_arrangements_do_not(sentence: str) -> None:
    assert found(sentence) == []


def test_only_the_sentence_that_claims_is_found() -> None:
    page = "Asthma is common. About 1 in 12 adults has it. Ask your nurse how to use your inhaler."
    assert found(page) == ["About 1 in 12 adults has it."]


def test_headings_sources_and_readers_posts_are_left_out() -> None:
    page = "## 1 in 12 adults has asthma\n\n## References\n\n1. Fox L. Asthma in 12% of adults. 2019.\n"
    assert found(page, "markdown") == []


def test_a_page_without_a_full_stop_takes_linear_time() -> None:
    def work_of(times: int) -> Work:
        page = "the risk of 3 in cases is more than studies of people " * times
        return lambda: found(page)

    assert grows_in_proportion(work_of, 90, 16)
